#pragma once
#include <martlet/aws/s3_objects/s3_object_operations.hpp>
#include <martlet/aws/s3_objects/s3_objects.hpp>

namespace martlet::aws {

/// The bytes of an object: its first part, then the others, read by range requests for the same object (If-Match).
class ObjectStream final : public http::BodyStream {
 public:
  ObjectStream(Client& client, ObjectName object, std::string e_tag, std::uint64_t size, std::string first_part)
      : client_(client), object_(std::move(object)), e_tag_(std::move(e_tag)), size_(size), ready_(std::move(first_part)) {}

  Task<std::optional<std::string>> next() override;

 private:
  Client& client_;
  const ObjectName object_;
  const std::string e_tag_;
  const std::uint64_t size_;
  std::uint64_t taken_ = 0;
  std::string ready_;
};

/// Returns the value of a Range header, such as "bytes=0-99".
std::string range(std::uint64_t first, std::uint64_t count);

}  // namespace martlet::aws
