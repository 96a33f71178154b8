# The types by which Cython compiles kernel.py.
cimport cython
from libc.stdint cimport int64_t, uint8_t, uint32_t, uint64_t

cdef int64_t _MOST
cdef int64_t _FAR

@cython.locals(count=int64_t, clue=int64_t)
cpdef int64_t sums(list clues, int64_t bringing, int64_t[::1] slots, uint32_t[::1] names, int64_t[::1] points, int64_t[::1] last)

@cython.locals(mask=int64_t, place=int64_t, row=int64_t, slot=int64_t, at=int64_t)
cpdef int64_t brought(const uint32_t[::1] rows, int64_t more, int64_t clue, int64_t count, int64_t[::1] slots,
                      uint32_t[::1] names, int64_t[::1] points, int64_t[::1] last)

@cython.locals(mask=int64_t, place=int64_t, row=int64_t, slot=int64_t, at=int64_t)
cpdef void added(const uint32_t[::1] rows, int64_t more, int64_t clue, int64_t count, int64_t[::1] slots,
                 uint32_t[::1] names, int64_t[::1] points, int64_t[::1] last)

@cython.locals(low=int64_t, high=int64_t, middle=int64_t)
cpdef int64_t first_at_least_of(const uint32_t[::1] rows, int64_t sought)

@cython.locals(count=int64_t, place=int64_t, row=int64_t, has=int64_t, many=int64_t)
cpdef int64_t in_order(const uint32_t[::1] names, const int64_t[::1] points, const uint8_t[::1] words, int64_t least,
                       int64_t[::1] order)

@cython.locals(kept=int64_t, listings=int64_t, mask=int64_t, place=int64_t, number=int64_t, name=int64_t, listing=int64_t,
               slot=int64_t)
cpdef int64_t of_first_listings(int64_t[::1] order, const int64_t[::1] head, const uint32_t[::1] listing_of, int64_t most,
                                int64_t[::1] seen)

@cython.locals(low=int64_t, high=int64_t, middle=int64_t)
cpdef int64_t first_at_least(const uint64_t[::1] table, uint64_t sought)

@cython.locals(found=set, number=int64_t, key=uint64_t, place=int64_t)
cpdef list sharers(const uint64_t[::1] table, const uint64_t[::1] sought)

@cython.locals(width=int64_t, older=int64_t, last=int64_t, row=int64_t, i=int64_t, j=int64_t, best=int64_t, distance=int64_t,
               same=cython.bint)
cpdef int64_t edits(const uint8_t[::1] one, const uint8_t[::1] text, int64_t begin, int64_t end, int64_t[::1] scratch)

@cython.locals(found=list, allowed=int64_t, most=int64_t, place=int64_t, begin=int64_t, end=int64_t)
cpdef list near(const uint8_t[::1] word, const uint64_t[::1] sought, const uint64_t[::1] table, const uint8_t[::1] text,
                const uint64_t[::1] begins, int64_t[::1] scratch)
