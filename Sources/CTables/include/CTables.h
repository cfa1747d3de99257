#pragma once

#include <stdbool.h>
#include <stdint.h>

// What is known of words and phrases, laid out when the program was made: read at each start, it cost more than linting
// a file. `TableTests` writes the numbers from the lists in Language and Rules, and finds out if they are out of date.
//
// Words are known by their hash. Its upper bits, those above `shift`, choose a bucket; the lower 32 are compared with
// those of all words in the bucket.

static inline int32_t pmlint_position(
    const uint16_t *buckets, const uint32_t *hashes, unsigned shift, uint64_t hash) {
  uint64_t bucket = hash >> shift;
  for (uint32_t place = buckets[bucket], end = buckets[bucket + 1]; place < end; place++) {
    if (hashes[place] == (uint32_t)hash) return (int32_t)place;
  }
  return -1;
}

extern const unsigned pmlint_class_shift;
extern const uint16_t pmlint_class_buckets[];
extern const uint32_t pmlint_class_hashes[];
extern const uint32_t pmlint_class_values[];

// The classes of a word, as `WordClass` has them; 0 for none.
static inline uint32_t pmlint_word_classes(uint64_t hash) {
  int32_t place = pmlint_position(pmlint_class_buckets, pmlint_class_hashes, pmlint_class_shift, hash);
  return place < 0 ? 0 : pmlint_class_values[place];
}

extern const unsigned pmlint_irregular_shift;
extern const uint16_t pmlint_irregular_buckets[];
extern const uint32_t pmlint_irregular_hashes[];
extern const uint64_t pmlint_irregular_bases[];
extern const uint8_t pmlint_irregular_forms[];

// The place of an irregular form of a verb; -1 for any other word.
static inline int32_t pmlint_irregular(uint64_t hash) {
  return pmlint_position(pmlint_irregular_buckets, pmlint_irregular_hashes, pmlint_irregular_shift, hash);
}

static inline uint64_t pmlint_irregular_base(int32_t place) { return pmlint_irregular_bases[place]; }

static inline uint8_t pmlint_irregular_form(int32_t place) { return pmlint_irregular_forms[place]; }

extern const unsigned pmlint_function_shift;
extern const uint16_t pmlint_function_buckets[];
extern const uint32_t pmlint_function_hashes[];
extern const uint64_t pmlint_function_values[];

// The functions of a word, a bit for each as `Function` numbers them; 0 for none.
static inline uint64_t pmlint_word_functions(uint64_t hash) {
  int32_t place = pmlint_position(pmlint_function_buckets, pmlint_function_hashes, pmlint_function_shift, hash);
  return place < 0 ? 0 : pmlint_function_values[place];
}

// The words of one part of a phrase, as a range of all words, and what it can be besides.
struct pmlint_part {
  uint32_t words;
  uint16_t count;
  uint8_t element;
  bool is_optional;
};

struct pmlint_phrase {
  uint32_t parts;
  uint16_t count;
  // The list that it is from, of those of its book.
  uint16_t list;
  // How many words can come before its key.
  uint32_t reach;
  // Bits of words that a sentence has wherever the phrase is, and of those that the phrase can begin with.
  uint64_t first, second, opening;
};

// Phrases that are searched for together; `places` are the phrases by their key words.
struct pmlint_book {
  uint64_t source;
  unsigned shift;
  const uint16_t *buckets;
  const uint32_t *hashes;
  const uint16_t *starts;
  const uint16_t *places;
  const struct pmlint_phrase *phrases;
  const struct pmlint_part *parts;
  const uint64_t *words;
};

extern const int32_t pmlint_book_count;
extern const struct pmlint_book pmlint_books[];

// The book that was made of phrases with a hash; -1 for none.
static inline int32_t pmlint_book_of(uint64_t source) {
  for (int32_t book = 0; book < pmlint_book_count; book++) {
    if (pmlint_books[book].source == source) return book;
  }
  return -1;
}

static inline int32_t pmlint_key_of(int32_t book, uint64_t hash) {
  const struct pmlint_book *of = &pmlint_books[book];
  return pmlint_position(of->buckets, of->hashes, of->shift, hash);
}

static inline uint16_t pmlint_start_of(int32_t book, int32_t key) { return pmlint_books[book].starts[key]; }

static inline uint16_t pmlint_place_of(int32_t book, int32_t place) { return pmlint_books[book].places[place]; }

static inline struct pmlint_phrase pmlint_phrase_of(int32_t book, int32_t phrase) {
  return pmlint_books[book].phrases[phrase];
}

static inline struct pmlint_part pmlint_part_of(int32_t book, uint32_t part) { return pmlint_books[book].parts[part]; }

static inline uint64_t pmlint_word_of(int32_t book, uint32_t word) { return pmlint_books[book].words[word]; }
