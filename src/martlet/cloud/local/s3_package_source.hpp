#pragma once
#include <martlet/cloud/lambda/package_source.hpp>
#include <martlet/cloud/s3/s3_service.hpp>

namespace martlet::cloud {

/// A PackageSource that reads Lambda's packages from objects in S3.
class S3PackageSource final : public PackageSource {
 public:
  explicit S3PackageSource(S3Service& s3) : s3_(s3) {}

  ServiceResult<> copy(const Call& call, const PackageObject& object, BlobStore::Writer& to) override {
    static constexpr std::size_t bytes_max = 262'144'000;  // the limit of an unpacked package
    const ObjectLocation location{.bucket = object.bucket, .key = object.key, .version_id = object.version_id};
    if (ServiceResult<> allowed = s3_.authorize(call, "s3:GetObject", location); !allowed) return allowed;
    const ServiceResult<std::string> bytes = s3_.read(location, bytes_max);
    if (!bytes) return std::unexpected(bytes.error());
    if (const Result<void> appended = to.append(*bytes); !appended) return service_error(500, "InternalError", appended.error().what);
    return {};
  }

 private:
  S3Service& s3_;
};

}  // namespace martlet::cloud
