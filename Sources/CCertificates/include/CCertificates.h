#pragma once

// The name is mbed TLS's. All files were read.
__attribute__((visibility("default"))) int mbedtls_x509_crt_parse_file(void *chain, const char *path);
