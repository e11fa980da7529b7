# With MARTLET_PRECOMPILE, the headers of the standard library, and those of GoogleTest for tests, are compiled once. A build from scratch then
# takes a third less time. This hides missing #includes, which are found by the builds without it: those of other projects that add this one as a
# subdirectory (tests/consumer), and arm64.
option(MARTLET_PRECOMPILE "Compile the standard library's headers once" OFF)

set(MARTLET_STANDARD_HEADERS <algorithm> <array> <chrono> <coroutine> <exception> <expected> <functional> <map> <memory> <optional> <span>
  <string> <string_view> <tuple> <type_traits> <utility> <variant> <vector>)

# martlet_precompile(target)
function(martlet_precompile target)
  if(NOT MARTLET_PRECOMPILE)
    return()
  endif()
  set(from martlet_precompiled)
  if(target MATCHES "_test$")
    set(from martlet_precompiled_tests)
  endif()
  target_precompile_headers(${target} REUSE_FROM ${from})
endfunction()

if(MARTLET_PRECOMPILE)
  find_package(GTest REQUIRED)
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/precompiled.cpp CONTENT "// for its precompiled header\n")
  add_library(martlet_precompiled OBJECT ${PROJECT_BINARY_DIR}/precompiled.cpp)
  target_link_libraries(martlet_precompiled PRIVATE martlet_flags)
  target_precompile_headers(martlet_precompiled PRIVATE ${MARTLET_STANDARD_HEADERS})
  add_library(martlet_precompiled_tests OBJECT ${PROJECT_BINARY_DIR}/precompiled.cpp)
  target_link_libraries(martlet_precompiled_tests PRIVATE martlet_flags GTest::gtest)
  target_precompile_headers(martlet_precompiled_tests PRIVATE ${MARTLET_STANDARD_HEADERS} <gtest/gtest.h>)
endif()
