#include "s3_object_stream.hpp"

#include <algorithm>

#include <martlet/aws/client/call_failed.hpp>

namespace martlet::aws {
namespace {

Failure cut_short() {
  Failure failure;
  failure.code = failure_code::broke_off;
  failure.operation = "S3.GetObject";
  failure.message = "a part of the object has no bytes";
  return failure;
}

}  // namespace

std::string range(std::uint64_t first, std::uint64_t count) {
  return "bytes=" + std::to_string(first) + "-" + std::to_string(first + count - 1);
}

Task<std::optional<std::string>> ObjectStream::next() {
  if (ready_.empty() && taken_ < size_) {
    GetObjectRequest request;
    request.bucket = object_.bucket;
    request.key = object_.key;
    request.if_match = e_tag_;
    request.range = range(taken_, std::min<std::uint64_t>(S3Objects::part_bytes, size_ - taken_));
    Outcome<ObjectPart> part = co_await client_.call(s3_object_operations::get_object, std::move(request));
    if (!part) throw_failure(std::move(part.error()));
    if (part->body.empty()) throw_failure(cut_short());
    ready_ = std::move(part->body);
  }
  if (ready_.empty()) co_return std::nullopt;
  taken_ += ready_.size();
  co_return std::exchange(ready_, {});
}

}  // namespace martlet::aws
