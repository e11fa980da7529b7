# Programs are hardened as Debian builds its own (dpkg-buildflags, hardening=+all), and a static bootstrap is as position-independent
# as a dynamic program. What is left out: docs/dependencies.md. Sanitizers and -O0 look for the same faults better.
option(MARTLET_HARDEN "Harden what ships: fortified libc calls, stack protector, control-flow protection, relro, PIE" ON)

set(MARTLET_IS_HARDENED FALSE)
if(MARTLET_HARDEN AND NOT MARTLET_SANITIZE AND CMAKE_BUILD_TYPE STREQUAL "Release")
  set(MARTLET_IS_HARDENED TRUE)
  target_compile_options(martlet_flags INTERFACE -D_FORTIFY_SOURCE=2 -fstack-protector-strong -fstack-clash-protection -fPIE)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    target_compile_options(martlet_flags INTERFACE -fcf-protection=full)
  else()
    target_compile_options(martlet_flags INTERFACE -mbranch-protection=standard)
  endif()
  target_link_options(martlet_flags INTERFACE -Wl,-z,relro,-z,now)
endif()
