#include <algorithm>
#include <array>
#include <string>

#include <martlet/base/text.hpp>
#include <martlet/http/compressible_media_type.hpp>

namespace martlet::http {
namespace {

// Types that mime-db calls compressible and that the rule on text/*, +json, +text and +xml does not cover. Sorted.
constexpr std::array<std::string_view, 41> also_compressible = {"application/dart",
                                                                "application/ecmascript",
                                                                "application/javascript",
                                                                "application/json",
                                                                "application/octet-stream",
                                                                "application/postscript",
                                                                "application/raml+yaml",
                                                                "application/rtf",
                                                                "application/tar",
                                                                "application/toml",
                                                                "application/vnd.dart",
                                                                "application/vnd.ms-fontobject",
                                                                "application/vnd.ms-opentype",
                                                                "application/wasm",
                                                                "application/x-httpd-php",
                                                                "application/x-javascript",
                                                                "application/x-ns-proxy-autoconfig",
                                                                "application/x-sh",
                                                                "application/x-tar",
                                                                "application/x-virtualbox-hdd",
                                                                "application/x-virtualbox-ova",
                                                                "application/x-virtualbox-ovf",
                                                                "application/x-virtualbox-vbox",
                                                                "application/x-virtualbox-vdi",
                                                                "application/x-virtualbox-vhd",
                                                                "application/x-virtualbox-vmdk",
                                                                "application/x-www-form-urlencoded",
                                                                "application/xml",
                                                                "application/xml-dtd",
                                                                "font/otf",
                                                                "font/ttf",
                                                                "image/bmp",
                                                                "image/vnd.adobe.photoshop",
                                                                "image/vnd.microsoft.icon",
                                                                "image/vnd.ms-dds",
                                                                "image/x-icon",
                                                                "image/x-ms-bmp",
                                                                "message/rfc822",
                                                                "model/gltf-binary",
                                                                "x-shader/x-fragment",
                                                                "x-shader/x-vertex"};
static_assert(std::is_sorted(also_compressible.begin(), also_compressible.end()));

}  // namespace

bool is_compressible(std::string_view content_type) {
  const std::string essence = to_lower(trim(content_type.substr(0, content_type.find(';'))));
  if (essence.starts_with("text/") || essence.ends_with("+json") || essence.ends_with("+text") || essence.ends_with("+xml")) return true;
  return std::binary_search(also_compressible.begin(), also_compressible.end(), std::string_view(essence));
}

}  // namespace martlet::http
