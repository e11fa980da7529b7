# Programs are hardened like Debian's own (dpkg-buildflags, hardening=+all), and a static bootstrap is position-independent like a
# dynamic program. docs/explanation/dependencies.md lists the exceptions. Builds with sanitizers or -O0 aren't hardened: sanitizers find
# the same faults more reliably. The target martlet::hardening provides the same flags for a service's own sources.
option(MARTLET_HARDEN "Harden what ships: fortified libc calls, stack protector, control-flow protection, relro, PIE" ON)

add_library(martlet_hardening INTERFACE)
add_library(martlet::hardening ALIAS martlet_hardening)
set(MARTLET_IS_HARDENED FALSE)
if(MARTLET_HARDEN AND NOT MARTLET_SANITIZE)
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    set(MARTLET_IS_HARDENED TRUE)
  endif()
  set(options -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fstack-clash-protection -fPIE)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    list(APPEND options -fcf-protection=full)
  else()
    list(APPEND options -mbranch-protection=standard)
  endif()
  target_compile_options(martlet_hardening INTERFACE "$<$<CONFIG:Release>:${options}>")
  target_link_options(martlet_hardening INTERFACE "$<$<CONFIG:Release>:-Wl,-z,relro,-z,now>")
endif()
