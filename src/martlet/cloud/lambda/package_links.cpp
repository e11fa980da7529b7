#include "package_links.hpp"

#include <charconv>
#include <filesystem>

#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>
#include <martlet/base/text.hpp>

namespace martlet::cloud::lambda {
namespace {

constexpr std::string_view prefix = "/martlet-lambda-code/";

std::string_view parameter(std::string_view query, std::string_view name) {
  std::string_view found;
  split(query, '&', [&](std::string_view pair) {
    const std::size_t equals = pair.find('=');
    if (pair.substr(0, equals) == name && equals != std::string_view::npos) found = pair.substr(equals + 1);
  });
  return found;
}

http::Response refuse(int status, std::string_view code, std::string_view message) {
  http::Response response;
  response.status = status;
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + std::string(code) + "</Code><Message>" +
                     std::string(message) + "</Message></Error>";
  response.headers.set("content-type", "application/xml");
  response.headers.set("content-length", std::to_string(text.size()));
  response.body = std::move(text);
  return response;
}

}  // namespace

PackageLinks::PackageLinks(const Secret& master_key, std::chrono::seconds lifetime)
    : key_(hmac_sha256(master_key.reveal(), "links to code")), lifetime_(lifetime) {}

std::string PackageLinks::signature(std::string_view package, std::string_view expires) const {
  return to_hex(hmac_sha256(key_.reveal(), std::string(package) + "\n" + std::string(expires)));
}

std::string PackageLinks::link(std::string_view endpoint, std::string_view package, WallTime now) const {
  const std::string expires = std::to_string((now + lifetime_).time_since_epoch().count());
  return std::string(endpoint) + std::string(prefix) + std::string(package) + "?expires=" + expires +
         "&signature=" + signature(package, expires);
}

bool PackageLinks::is_link(const http::Request& request) { return std::string_view(request.target).starts_with(prefix); }

http::Response PackageLinks::answer(const http::Request& request, const BlobStore& packages, WallTime now) const {
  const std::string_view rest = std::string_view(request.target).substr(prefix.size());
  const std::string_view package = rest.substr(0, rest.find('?'));
  const std::string_view query = package.size() == rest.size() ? std::string_view() : rest.substr(package.size() + 1);
  const std::string_view expires = parameter(query, "expires");
  if (request.headers.has("authorization")) return refuse(400, "InvalidArgument", "Only one auth mechanism allowed");
  if (!equals_in_constant_time(parameter(query, "signature"), signature(package, expires)))
    return refuse(403, "SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided.");
  std::int64_t until = 0;
  std::from_chars(expires.data(), expires.data() + expires.size(), until);
  if (now.time_since_epoch().count() >= until) return refuse(403, "AccessDenied", "Request has expired");
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(packages.path_of(package), error);
  if (error) return refuse(404, "NoSuchKey", "The specified key does not exist.");
  auto stream = packages.stream(package, 0, size);
  if (!stream) return refuse(500, "InternalError", stream.error().what);
  http::Response response;
  response.status = 200;
  response.headers.set("content-type", "application/zip");
  response.headers.set("content-length", std::to_string(size));
  if (request.method != "HEAD") response.body = *std::move(stream);
  return response;
}

}  // namespace martlet::cloud::lambda
