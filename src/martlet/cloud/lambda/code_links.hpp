#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include <martlet/base/clock.hpp>
#include <martlet/cloud/state/blob_store.hpp>
#include <martlet/config/secret.hpp>
#include <martlet/http/request.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud::lambda {

/// Links by which whoever has one downloads a package, for some time: what GetFunction answers as Code.Location. On AWS they lead to a
/// bucket of Lambda's own; here to this cloud's address, and are signed with a key of this cloud's.
class CodeLinks {
 public:
  CodeLinks(const Secret& master_key, std::chrono::seconds lifetime);
  /// `package`: the hex SHA-256 of the zip.
  std::string link(std::string_view endpoint, std::string_view package, WallTime now) const;
  static bool is_link(const http::Request& request);
  /// Answers a request for which is_link() is true; refusals are S3's.
  http::Response answer(const http::Request& request, const BlobStore& packages, WallTime now) const;

 private:
  std::string signature(std::string_view package, std::string_view expires) const;
  Secret key_;
  std::chrono::seconds lifetime_;
};

}  // namespace martlet::cloud::lambda
