# cmake -P embed_files.cmake OUTPUT LIST: writes a .cpp that holds the files which LIST names, a line each: NAME<tab>PATH<tab>x or -.
# A literal a file, of escaped bytes, cut into pieces since compilers limit the length of a line.
set(output ${CMAKE_ARGV3})
file(STRINGS ${CMAKE_ARGV4} lines)
set(bodies "")
set(table "")
set(number 0)
foreach(line IN LISTS lines)
  string(REPLACE "\t" ";" parts "${line}")
  list(GET parts 0 name)
  list(GET parts 1 path)
  list(GET parts 2 mode)
  file(READ ${path} bytes HEX)
  string(LENGTH "${bytes}" digits)
  math(EXPR size "${digits} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${bytes}")
  string(REGEX REPLACE "((\\\\x[0-9a-f][0-9a-f]){64})" "\\1\"\n\"" bytes "${bytes}")
  string(APPEND bodies "constexpr char file_${number}[] =\n\"${bytes}\";\n")
  set(is_executable false)
  if(mode STREQUAL "x")
    set(is_executable true)
  endif()
  string(APPEND table "  {\"${name}\", {file_${number}, ${size}}, ${is_executable}},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE ${output} "// Made by embed_files.cmake.
#include \"embedded_files.hpp\"

namespace martlet::cli {
namespace {

${bodies}
constexpr EmbeddedFile files[] = {
${table}};

}  // namespace

std::span<const EmbeddedFile> embedded_files() { return files; }

}  // namespace martlet::cli
")
