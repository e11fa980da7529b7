# martlet_bootstrap(target): turns the executable `target` into what Lambda's custom runtimes start: one static file that needs no
# loader, no library and no other file (Amazon Linux 2023's glibc is older than most build machines'), without unused sections,
# and stripped. The symbols are in `<target>.debug`, to resolve the addresses of a crash line:
#   addr2line -f -C -e <target>.debug ADDRESS
# Sanitizers need a dynamic program: with MARTLET_SANITIZE only the build id is added.
function(martlet_bootstrap target)
  target_link_options(${target} PRIVATE -Wl,--build-id=sha1)
  if(MARTLET_SANITIZE)
    return()
  endif()
  if(DEFINED MARTLET_HARDEN AND NOT MARTLET_HARDEN)
    target_link_options(${target} PRIVATE -static)
  else()
    target_link_options(${target} PRIVATE -static-pie)
    # Relocating the program takes a third fewer instructions. A static program relocates itself, with the C library that is linked into it.
    include(CheckCXXSourceCompiles)
    set(CMAKE_REQUIRED_LINK_OPTIONS -Wl,-z,pack-relative-relocs)
    check_cxx_source_compiles("#include <features.h>\nstatic_assert(__GLIBC_PREREQ(2, 36));\nint main() {}" MARTLET_PACKS_RELOCATIONS)
    unset(CMAKE_REQUIRED_LINK_OPTIONS)
    if(MARTLET_PACKS_RELOCATIONS)
      target_link_options(${target} PRIVATE -Wl,-z,pack-relative-relocs)
    endif()
  endif()
  # noseparate-code: fewer and fuller pages, because each page that is accessed takes time in a cold start.
  target_link_options(${target} PRIVATE -Wl,--gc-sections,-z,noseparate-code)
  include(CheckLinkerFlag)
  if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    # Places the functions that run before the first poll next to each other, and the data that they access, again for fewer pages. mold and
    # gold don't support such scripts.
    set(order ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/startup_order.ld)
    check_linker_flag(CXX -Wl,-T,${order} MARTLET_LINKER_READS_SCRIPTS)
    if(MARTLET_LINKER_READS_SCRIPTS)
      set_target_properties(${target} PROPERTIES MARTLET_LAID_OUT ON)
      set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS ${order})
      target_link_options(${target} PRIVATE -Wl,-T,${order})
    endif()
  endif()
  # GNU ld warns about every getaddrinfo() in a static program. Martlet's only call (net/reactor/host_lookup.cpp) loads no library there.
  # mold neither warns about it nor supports the option.
  check_linker_flag(CXX -Wl,--no-warnings MARTLET_LINKER_CAN_BE_QUIET)
  get_target_property(is_laid_out ${target} MARTLET_LAID_OUT)
  if(MARTLET_LINKER_CAN_BE_QUIET AND (is_laid_out OR NOT MARTLET_MOLD))
    target_link_options(${target} PRIVATE -Wl,--no-warnings)
  endif()
  # For clang, CMake finds llvm-objcopy. If mold has linked the program, the build id in the .debug file of llvm-objcopy can't be read.
  set(objcopy ${CMAKE_OBJCOPY})
  find_program(MARTLET_GNU_OBJCOPY objcopy)
  if(objcopy MATCHES "llvm-objcopy" AND MARTLET_GNU_OBJCOPY AND NOT CMAKE_CROSSCOMPILING)
    set(objcopy ${MARTLET_GNU_OBJCOPY})
  endif()
  add_custom_command(TARGET ${target} POST_BUILD VERBATIM
    COMMAND ${objcopy} --only-keep-debug $<TARGET_FILE:${target}> $<TARGET_FILE:${target}>.debug
    COMMAND ${CMAKE_STRIP} --strip-all $<TARGET_FILE:${target}>)
endfunction()
