// Objects of git are small and many, and zlib, which keeps a window for what may come, took half of the time to read a
// history. libdeflate reads a stream that is in memory as a whole two to three times as fast. The linker's `--wrap` puts
// this function in place of zlib's, which still reads what comes in parts, does not fit or is damaged.

#include <libdeflate.h>
#include <stddef.h>
#include <zlib.h>

int __real_inflate(z_stream *stream, int flush);

int __wrap_inflate(z_stream *stream, int flush) {
  // Each thread keeps one until it ends: they have no state between calls.
  static _Thread_local struct libdeflate_decompressor *decompressor;
  if (stream->total_in == 0 && stream->total_out == 0) {
    if (decompressor == NULL)
      decompressor = libdeflate_alloc_decompressor();
    size_t read, written;
    if (decompressor != NULL &&
        libdeflate_zlib_decompress_ex(decompressor, stream->next_in, stream->avail_in, stream->next_out,
                                      stream->avail_out, &read, &written) == LIBDEFLATE_SUCCESS) {
      stream->next_in += read;
      stream->avail_in -= (uInt)read;
      stream->total_in += read;
      stream->next_out += written;
      stream->avail_out -= (uInt)written;
      stream->total_out += written;
      return Z_STREAM_END;
    }
  }
  return __real_inflate(stream, flush);
}
