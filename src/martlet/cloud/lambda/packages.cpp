#include "packages.hpp"

#include <charconv>

#include <martlet/archive/zip.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>

#include "lambda_errors.hpp"

namespace martlet::cloud::lambda {
namespace {

struct StoredZip {
  std::string name;
  std::int64_t bytes = 0;
};

ServiceFailure out_of_space(const Error& error) { return fault("The package can't be stored: " + error.what); }

ServiceResult<StoredZip> finish(BlobStore::Writer& writer) {
  const auto bytes = static_cast<std::int64_t>(writer.size());
  Result<std::string> name = writer.finish();
  if (!name) return out_of_space(name.error());
  return StoredZip{*std::move(name), bytes};
}

ServiceResult<StoredZip> store_uploaded(ControlPlane& plane, const aws::Blob& zip) {
  const std::optional<std::string> bytes = zip.bytes();
  if (!bytes) return service_error(400, "SerializationException", "The zip file isn't base64");
  if (static_cast<std::int64_t>(bytes->size()) > plane.limits.zip_bytes_max)
    return too_large("Zipped size must be smaller than " + std::to_string(plane.limits.zip_bytes_max) + " bytes");
  Result<BlobStore::Writer> writer = plane.packages.write();
  if (!writer) return out_of_space(writer.error());
  if (const Result<void> appended = writer->append(*bytes); !appended) return out_of_space(appended.error());
  return finish(*writer);
}

ServiceFailure unreadable_object(const PackageObject& object, const ServiceError& error) {
  const std::string s3 = "S3 Error Code: " + error.code + ". S3 Error Message: " + error.message;
  if (error.code == "AccessDenied")
    return service_error(403, "AccessDeniedException",
                         "Your access has been denied by S3, please make sure your request credentials have permission to GetObject for " +
                             object.bucket + "/" + object.key + ". " + s3);
  return invalid_parameter("Error occurred while GetObject. " + s3);
}

ServiceResult<StoredZip> store_object(ControlPlane& plane, const Call& call, const PackageObject& object) {
  if (!plane.source) return not_supported("Code from S3");
  Result<BlobStore::Writer> writer = plane.packages.write();
  if (!writer) return out_of_space(writer.error());
  if (const ServiceResult<> copied = plane.source->copy(call, object, *writer); !copied) return unreadable_object(object, copied.error());
  return finish(*writer);
}

std::string digest_of(std::string_view name) {
  std::string digest;
  for (std::size_t i = 0; i + 1 < name.size(); i += 2) {
    int byte = 0;
    std::from_chars(name.data() + i, name.data() + i + 2, byte, 16);
    digest.push_back(static_cast<char>(byte));
  }
  return digest;
}

// Returns Lambda's error for a package that it can't use.
std::optional<ServiceFailure> check(const std::filesystem::path& zip, std::int64_t unzipped_bytes_max) {
  const Result<archive::Zip> opened = archive::Zip::open(zip, {.entries_max = 65'534});
  if (!opened && opened.error().code == Code::missing) return invalid_parameter("Uploaded file must be a non-empty zip");
  if (!opened && opened.error().code == Code::unsupported) return not_supported("A package with this entry: " + opened.error().what);
  if (!opened) return invalid_parameter("Could not unzip uploaded file. Please check your file, then try to upload again.");
  std::uint64_t bytes = 0;
  for (const archive::ZipEntry& entry : opened->entries()) bytes += entry.bytes;
  if (bytes < static_cast<std::uint64_t>(unzipped_bytes_max)) return std::nullopt;
  return invalid_parameter("Unzipped size must be smaller than " + std::to_string(unzipped_bytes_max) + " bytes");
}

}  // namespace

ServiceResult<> check_code_storage(ControlPlane& plane, const FunctionKey& key, std::int64_t bytes) {
  if (plane.store.usage(key.account, key.region).code_bytes + bytes <= plane.limits.code_bytes_max) return {};
  return service_error(400, "CodeStorageExceededException", "Code storage limit exceeded.", {{"Type", "User"}});
}

std::string package_name(std::string_view code_sha256) { return to_hex(from_base64(code_sha256).value()); }

ServiceResult<Package> store_package(ControlPlane& plane, const Call& call, const CodeSource& source) {
  ServiceResult<StoredZip> stored;
  if (source.zip_file) {
    stored = store_uploaded(plane, *source.zip_file);
  } else if (source.s3_bucket && source.s3_key) {
    stored = store_object(plane, call, {*source.s3_bucket, *source.s3_key, source.s3_object_version});
  } else {
    return invalid_parameter("Please provide a source for function code.");
  }
  if (!stored) return std::unexpected(std::move(stored).error());
  Package package{to_base64(digest_of(stored->name)), stored->bytes};
  if (std::optional<ServiceFailure> refused = check(plane.packages.path_of(stored->name), plane.limits.unzipped_bytes_max)) {
    remove_package_if_unused(plane, package.code_sha256);
    return *std::move(refused);
  }
  return package;
}

void remove_package_if_unused(ControlPlane& plane, const std::string& code_sha256) {
  if (plane.store.is_used(code_sha256)) return;
  plane.packages.remove(package_name(code_sha256));
  if (plane.runner) plane.runner->remove_code(code_sha256);
}

bool is_used_package(ControlPlane& plane, const std::string& blob) { return plane.store.is_used(to_base64(digest_of(blob))); }

}  // namespace martlet::cloud::lambda
