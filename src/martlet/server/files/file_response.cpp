#include "file_response.hpp"

#include <array>
#include <vector>

#include <martlet/base/encoding.hpp>
#include <martlet/http/content_coding_negotiation.hpp>
#include <martlet/server/boom.hpp>

#include "file_stream.hpp"
#include "file_types.hpp"

namespace martlet::files {
namespace {

struct Precompressed {
  std::string_view encoding;
  std::string_view extension;
};
constexpr std::array<Precompressed, 2> precompressed = {{{"br", ".br"}, {"gzip", ".gz"}}};  // the coding with the smaller files first

std::string_view extension_of(std::string_view encoding) {
  for (const Precompressed& one : precompressed) {
    if (one.encoding == encoding) return one.extension;
  }
  return {};
}

// Finds the precompressed form that exists and that the client prefers.
std::optional<FoundFile> find_precompressed(const RootDirectory& folder, const std::string& path, const http::RequestHeaders& headers) {
  const std::string accepted = headers.joined("accept-encoding").value_or(std::string());
  std::vector<std::string_view> offered;
  for (const Precompressed& one : precompressed) offered.push_back(one.encoding);
  offered.emplace_back("identity");
  while (offered.size() > 1) {
    const std::string_view encoding = http::preferred_encoding(accepted, offered);
    const std::string_view extension = extension_of(encoding);
    if (extension.empty()) return std::nullopt;
    if (auto file = folder.open(path + std::string(extension))) return FoundFile{std::move(*file), path, std::string(encoding), ""};
    std::erase(offered, encoding);
  }
  return std::nullopt;
}

std::string base_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

// RFC 6266: an ASCII name for old clients, and the full one in UTF-8.
std::string disposition(const std::string& mode, const std::string& name) {
  std::string plain;
  bool is_plain = true;
  for (const char c : name) {
    const bool is_safe = c >= ' ' && c <= '~' && c != '"' && c != '\\' && c != '%';
    plain += is_safe ? c : '_';
    is_plain = is_plain && is_safe;
  }
  std::string header = mode + "; filename=\"" + plain + '"';
  if (!is_plain) header += "; filename*=UTF-8''" + percent_encode(name);
  return header;
}

}  // namespace

std::expected<FoundFile, NotOpened> find_file(const RootDirectory& folder, FileEtags& etags, const std::string& path,
                                              const FileOptions& options, const http::RequestHeaders& headers) {
  std::expected<OpenFile, NotOpened> plain = folder.open(path);
  if (!plain) return std::unexpected(plain.error());
  FoundFile found{std::move(*plain), path, "", ""};
  if (options.lookup_compressed) {
    if (auto smaller = find_precompressed(folder, path, headers)) found = std::move(*smaller);
  }
  found.etag = etags.etag_of(found.file, options.etag_method);
  return found;
}

Response respond_with(FoundFile found, const FileOptions& options) {
  const WallTime modified = found.file.modified;
  Response response(std::unique_ptr<http::BodyStream>(std::make_unique<FileStream>(std::move(found.file))));
  response.code(200).type(std::string(type_of(found.name))).last_modified(modified);  // explicit, so that an empty file isn't a 204
  if (!found.etag.empty()) response.etag(found.etag, {.weak = false, .vary = found.encoding.empty()});
  if (options.lookup_compressed) response.vary("accept-encoding");
  if (!found.encoding.empty()) response.compressed(found.encoding);
  if (!options.mode.empty()) {
    response.header("content-disposition", disposition(options.mode, options.filename.empty() ? base_name(found.name) : options.filename));
  }
  return response;
}

Boom boom_of(NotOpened reason) {
  switch (reason) {
    case NotOpened::not_found: return not_found();
    case NotOpened::is_directory:
    case NotOpened::forbidden: return forbidden();
    case NotOpened::failed: break;
  }
  return internal("a file can't be opened");
}

}  // namespace martlet::files
