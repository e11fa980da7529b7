# Unit tests, x_test.cpp next to x.cpp. The release build has none of them: sanitizers find more, and tests/ tests the released programs as a
# whole. There are none when cross-compiling, or if Martlet is part of another project's build.
option(MARTLET_UNIT_TESTS "Build the unit tests, x_test.cpp next to x.cpp" ${PROJECT_IS_TOP_LEVEL})
if(CMAKE_CROSSCOMPILING)
  set(MARTLET_UNIT_TESTS OFF)
endif()
set(BUILD_TESTING ${MARTLET_UNIT_TESTS})
