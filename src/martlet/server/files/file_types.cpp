#include "file_types.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <martlet/base/text.hpp>

namespace martlet::files {
namespace {

using Known = std::pair<std::string_view, std::string_view>;

// The extensions that are common on web sites, with their types in mime-db (1.54). Sorted.
constexpr std::array<Known, 60> known = {{{"7z", "application/x-7z-compressed"},
                                          {"aac", "audio/x-aac"},
                                          {"apng", "image/apng"},
                                          {"avif", "image/avif"},
                                          {"bin", "application/octet-stream"},
                                          {"bmp", "image/bmp"},
                                          {"cjs", "application/node"},
                                          {"css", "text/css"},
                                          {"csv", "text/csv"},
                                          {"eot", "application/vnd.ms-fontobject"},
                                          {"epub", "application/epub+zip"},
                                          {"flac", "audio/x-flac"},
                                          {"geojson", "application/geo+json"},
                                          {"gif", "image/gif"},
                                          {"gz", "application/gzip"},
                                          {"htm", "text/html"},
                                          {"html", "text/html"},
                                          {"ico", "image/vnd.microsoft.icon"},
                                          {"ics", "text/calendar"},
                                          {"jar", "application/java-archive"},
                                          {"jpeg", "image/jpeg"},
                                          {"jpg", "image/jpeg"},
                                          {"js", "text/javascript"},
                                          {"json", "application/json"},
                                          {"jsonld", "application/ld+json"},
                                          {"m4a", "audio/mp4"},
                                          {"m4v", "video/x-m4v"},
                                          {"map", "application/json"},
                                          {"markdown", "text/markdown"},
                                          {"md", "text/markdown"},
                                          {"mjs", "text/javascript"},
                                          {"mov", "video/quicktime"},
                                          {"mp3", "audio/mpeg"},
                                          {"mp4", "video/mp4"},
                                          {"mpeg", "video/mpeg"},
                                          {"oga", "audio/ogg"},
                                          {"ogg", "audio/ogg"},
                                          {"ogv", "video/ogg"},
                                          {"otf", "font/otf"},
                                          {"pdf", "application/pdf"},
                                          {"png", "image/png"},
                                          {"svg", "image/svg+xml"},
                                          {"tar", "application/x-tar"},
                                          {"tif", "image/tiff"},
                                          {"tiff", "image/tiff"},
                                          {"toml", "application/toml"},
                                          {"ttf", "font/ttf"},
                                          {"txt", "text/plain"},
                                          {"wasm", "application/wasm"},
                                          {"wav", "audio/x-wav"},
                                          {"weba", "audio/webm"},
                                          {"webm", "video/webm"},
                                          {"webmanifest", "application/manifest+json"},
                                          {"webp", "image/webp"},
                                          {"woff", "font/woff"},
                                          {"woff2", "font/woff2"},
                                          {"xhtml", "application/xhtml+xml"},
                                          {"xml", "application/xml"},
                                          {"yaml", "text/yaml"},
                                          {"zip", "application/zip"}}};
static_assert(std::is_sorted(known.begin(), known.end()));

}  // namespace

std::string_view type_of(std::string_view file_name) {
  const std::size_t dot = file_name.find_last_of("./");
  if (dot == std::string_view::npos || file_name[dot] == '/') return "application/octet-stream";
  const std::string extension = to_lower(file_name.substr(dot + 1));
  const auto found = std::lower_bound(known.begin(), known.end(), extension,
                                      [](const Known& one, const std::string& wanted) { return one.first < wanted; });
  return found != known.end() && found->first == extension ? found->second : "application/octet-stream";
}

}  // namespace martlet::files
