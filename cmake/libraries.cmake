# The libraries that Martlet's programs are linked with: for each, a target martlet::NAME that is Debian's static archive. This file is
# used here, and by find_package(martlet).
#
# The archives are searched for by file name: a static program links with the path of a shared library without any warning, but crashes at
# run time. An object of an archive is linked only if something uses it.
include_guard(DIRECTORY)

# martlet_archive(name file package)
function(martlet_archive name file package)
  if(TARGET martlet::${name})
    return()
  endif()
  find_library(MARTLET_ARCHIVE_${name} NAMES ${file})
  mark_as_advanced(MARTLET_ARCHIVE_${name})
  if(NOT MARTLET_ARCHIVE_${name})
    message(FATAL_ERROR "Martlet needs ${file}. To install it, run: apt-get install ${package}")
  endif()
  add_library(martlet::${name} STATIC IMPORTED GLOBAL)
  set_target_properties(martlet::${name} PROPERTIES IMPORTED_LOCATION ${MARTLET_ARCHIVE_${name}})
endfunction()

martlet_archive(crypto libcrypto.a libssl-dev)
martlet_archive(ssl libssl.a libssl-dev)
martlet_archive(pcre2 libpcre2-8.a libpcre2-dev)
martlet_archive(pugixml libpugixml.a libpugixml-dev)
martlet_archive(zlib libz.a zlib1g-dev)
martlet_archive(minizip libminizip.a libminizip-dev)
martlet_archive(sqlite3 libsqlite3.a libsqlite3-dev)
set_target_properties(martlet::ssl PROPERTIES INTERFACE_LINK_LIBRARIES martlet::crypto)
set_target_properties(martlet::minizip PROPERTIES INTERFACE_LINK_LIBRARIES martlet::zlib)

find_package(Threads REQUIRED)
set_target_properties(martlet::sqlite3 PROPERTIES INTERFACE_LINK_LIBRARIES "Threads::Threads;${CMAKE_DL_LIBS};m")
