# Programs are hardened as Debian builds its own (dpkg-buildflags, hardening=+all), and a static bootstrap is as position-independent
# as a dynamic program. What is left out: docs/explanation/dependencies.md. Sanitizers and -O0 look for the same faults better.
# The target martlet::hardening gives a service's own sources the same.
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
