#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include <martlet/base/wall_time.hpp>
#include <martlet/cloud/state/blob_store.hpp>
#include <martlet/config/secret.hpp>
#include <martlet/http/request.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud::lambda {

/// The temporary links to packages, which GetFunction returns as Code.Location. Anyone who has such a link can download the package. On
/// AWS, links point to a bucket owned by Lambda; here they point to this cloud and are signed with its own key.
class PackageLinks {
 public:
  PackageLinks(const Secret& master_key, std::chrono::seconds lifetime);
  /// Returns a link. `package` is the hex SHA-256 of the zip.
  std::string link(std::string_view endpoint, std::string_view package, WallTime now) const;
  static bool is_link(const http::Request& request);
  /// Responds to a request for which is_link() is true, with the same errors as S3.
  http::Response answer(const http::Request& request, const BlobStore& packages, WallTime now) const;

 private:
  std::string signature(std::string_view package, std::string_view expires) const;
  Secret key_;
  std::chrono::seconds lifetime_;
};

}  // namespace martlet::cloud::lambda
