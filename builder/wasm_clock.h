/* Included before every C file of `regex`. Emscripten's clock() counts microseconds in 32 bits and answers -1 for ever
   after 35 min 47 s of a worker's life; from then on timeout= would never fire. This one counts the same and wraps.
   emscripten_get_now() takes and returns plain numbers, so the size of time_t in the headers at hand does not matter. */
#ifndef ONSIDE_WASM_CLOCK_H
#define ONSIDE_WASM_CLOCK_H

#include <time.h>

double emscripten_get_now(void); /* milliseconds, monotonic */

static inline clock_t onside_clock(void) {
    return (clock_t)(unsigned)(unsigned long long)(emscripten_get_now() * 1000.0);
}

#define clock() onside_clock()

#endif
