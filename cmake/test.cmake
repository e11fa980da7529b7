# martlet_test(name SOURCES files... [LINKS targets...]): one GoogleTest program; each of its tests is one ctest entry.
# The release build has none of them: sanitizers see more, and what ships is tested whole, from outside (tests/). Built for another
# processor, nothing is tested.
option(MARTLET_UNIT_TESTS "Build the unit tests, x_test.cpp beside x.cpp" ON)
if(CMAKE_CROSSCOMPILING)
  set(MARTLET_UNIT_TESTS OFF)
endif()
if(MARTLET_UNIT_TESTS)
  find_package(GTest REQUIRED)
  include(GoogleTest)
endif()

function(martlet_test name)
  if(NOT MARTLET_UNIT_TESTS)
    return()
  endif()
  cmake_parse_arguments(TEST "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${TEST_SOURCES})
  target_link_libraries(${name} PRIVATE martlet_flags ${TEST_LINKS} GTest::gtest GTest::gtest_main)
  martlet_precompile(${name} martlet_precompiled_tests)
  gtest_discover_tests(${name} TEST_PREFIX "${name}." DISCOVERY_MODE PRE_TEST DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 120)
endfunction()

# martlet_refuses(module file): a pair that states what must not compile. `file` is compiled twice against the public headers of `module`:
# as it stands it must compile; with -DWRONG it must fail, and the compiler must say the text after "// says: " in the file.
# Once is enough: sanitizers change nothing about it.
function(martlet_refuses module file)
  if(MARTLET_SANITIZE)
    return()
  endif()
  get_filename_component(claim ${file} NAME_WE)
  add_test(NAME refuses.${module}.${claim}
    COMMAND ${CMAKE_SOURCE_DIR}/tests/refuses.sh ${CMAKE_CXX_COMPILER} ${CMAKE_CURRENT_SOURCE_DIR}/${file}
      "$<TARGET_PROPERTY:martlet_${module},INTERFACE_INCLUDE_DIRECTORIES>")
endfunction()
