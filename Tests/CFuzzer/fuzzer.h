#pragma once

#include <stddef.h>
#include <stdint.h>

// Runs libFuzzer with arguments as of a command line; the program is linked with a libFuzzer that has no `main`.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*read)(const uint8_t *data, size_t size));
