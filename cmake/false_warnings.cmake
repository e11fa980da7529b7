# False warnings of g++ 12, from inside libstdc++'s <string> and <variant>, and in coroutine frames. They are disabled in this tree and in
# services, which are usually built with -Werror.
set(false_warnings "")
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  set(false_warnings -Wno-restrict -Wno-maybe-uninitialized -Wno-stringop-overflow -Wno-array-bounds
    -Wno-stringop-overread -Wno-free-nonheap-object -Wno-mismatched-new-delete)
endif()
set(MARTLET_FALSE_WARNINGS ${false_warnings} CACHE INTERNAL "")  # martlet_service() is called in other folders
