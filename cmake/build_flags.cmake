option(MARTLET_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
include(hardening)
include(false_warnings)

# The flags of every target in this tree. Warnings are errors, except if Martlet is part of another project's build, whose compiler may
# have other warnings.
add_library(martlet_flags INTERFACE)
target_link_libraries(martlet_flags INTERFACE martlet_hardening)
target_compile_options(martlet_flags INTERFACE -Wall -Wextra -Wpedantic $<$<BOOL:${PROJECT_IS_TOP_LEVEL}>:-Werror> -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  -ffunction-sections -fdata-sections)
target_compile_options(martlet_flags INTERFACE ${MARTLET_FALSE_WARNINGS})
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Functions of the same name in different files would otherwise share a coroutine frame symbol.
  target_compile_options(martlet_flags INTERFACE -fcoroutines)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # libstdc++ 12's stable_sort calls a function that libstdc++ 12 deprecates.
  target_compile_options(martlet_flags INTERFACE -Wno-deprecated-declarations)
  # If tests are compiled together (cmake/unity_tests.cmake), a parameter can shadow a name in another test's unnamed namespace.
  target_compile_options(martlet_flags INTERFACE $<$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>:-Wno-shadow>)
endif()
target_link_options(martlet_flags INTERFACE -Wl,--gc-sections)

if(MARTLET_SANITIZE)
  # The disabled checks of UBSan duplicate those of AddressSanitizer, and take half of the compile time.
  target_compile_options(martlet_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
    -fno-sanitize=null,alignment,object-size,vptr,nonnull-attribute,returns-nonnull-attribute)
  target_link_options(martlet_flags INTERFACE -fsanitize=address,undefined)
endif()

find_program(MARTLET_CCACHE ccache)
if(MARTLET_CCACHE)
  # ccache uses paths relative to the tree, so that a second checkout can reuse what the first one compiled.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
    CCACHE_SLOPPINESS=pch_defines,time_macros ${MARTLET_CCACHE})
endif()
find_program(MARTLET_MOLD mold)
if(MARTLET_MOLD AND NOT CMAKE_CROSSCOMPILING)  # Debian's cross compiler doesn't find it
  # mold doesn't read the script that lays out a bootstrap (cmake/bootstrap.cmake).
  target_link_options(martlet_flags INTERFACE $<$<NOT:$<BOOL:$<TARGET_PROPERTY:MARTLET_LAID_OUT>>>:-fuse-ld=mold>)
endif()
