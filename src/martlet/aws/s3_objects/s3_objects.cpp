#include <martlet/aws/s3_objects/s3_objects.hpp>

#include <charconv>

#include <martlet/aws/s3_objects/s3_object_operations.hpp>

#include "multipart_upload.hpp"
#include "s3_object_stream.hpp"

namespace martlet::aws {
namespace {

// Returns the object's size: 1000 for "bytes 0-99/1000".
std::uint64_t size_of(const ObjectPart& part) {
  const std::string& text = part.content_range ? *part.content_range : "";
  std::uint64_t size = part.body.size();
  const std::size_t slash = text.rfind('/');
  if (slash != std::string::npos) std::from_chars(text.data() + slash + 1, text.data() + text.size(), size);
  return size;
}

// A reader of a stream in parts of one size.
class Parts {
 public:
  explicit Parts(std::unique_ptr<http::BodyStream> body) : body_(std::move(body)) {}
  /// Returns the next part. The last part can have fewer bytes than part_bytes.
  Task<std::string> next() {
    std::string part = std::exchange(rest_, {});
    while (part.size() < S3Objects::part_bytes && !has_ended_) {
      std::optional<std::string> more = co_await body_->next();
      if (more) {
        part += *more;
      } else {
        has_ended_ = true;
      }
    }
    if (part.size() > S3Objects::part_bytes) {
      rest_ = part.substr(S3Objects::part_bytes);
      part.resize(S3Objects::part_bytes);
    }
    co_return part;
  }
  bool has_more() const { return !has_ended_ || !rest_.empty(); }

 private:
  std::unique_ptr<http::BodyStream> body_;
  std::string rest_;
  bool has_ended_ = false;
};

Task<Outcome<void>> add_all(MultipartUpload& upload, std::string first, Parts& parts) {
  Outcome<void> added = co_await upload.add(std::move(first));
  while (added && parts.has_more()) {
    std::string part = co_await parts.next();
    if (part.empty()) break;
    added = co_await upload.add(std::move(part));
  }
  co_return added;
}

}  // namespace

Task<Outcome<ReadObject>> S3Objects::read(ObjectName object) {
  GetObjectRequest request;
  request.bucket = object.bucket;
  request.key = object.key;
  request.range = range(0, first_part_bytes);
  GetObjectRequest whole = request;
  whole.range.reset();
  Outcome<ObjectPart> part = co_await client_.call(s3_object_operations::get_object, std::move(request));
  // An empty object has no ranges.
  if (!part && part.error().status == 416) part = co_await client_.call(s3_object_operations::get_object, std::move(whole));
  if (!part) co_return std::unexpected(std::move(part.error()));
  ReadObject read;
  read.size = size_of(*part);
  read.e_tag = part->e_tag.value_or("");
  read.content_type = std::move(part->content_type);
  read.last_modified = std::move(part->last_modified);
  read.version_id = std::move(part->version_id);
  read.metadata = std::move(part->metadata);
  read.stream = std::make_unique<ObjectStream>(client_, std::move(object), read.e_tag, read.size, std::move(part->body));
  co_return read;
}

Task<Outcome<PutObjectResponse>> S3Objects::put(ObjectName object, std::string bytes, PutOptions options) {
  PutObjectBodyRequest request;
  request.bucket = std::move(object.bucket);
  request.key = std::move(object.key);
  request.body = std::move(bytes);
  request.content_type = std::move(options.content_type);
  if (options.is_new) request.if_none_match = "*";
  request.if_match = std::move(options.if_match);
  request.server_side_encryption = std::move(options.server_side_encryption);
  request.sse_kms_key_id = std::move(options.sse_kms_key_id);
  request.metadata = std::move(options.metadata);
  return client_.call(s3_object_operations::put_object, std::move(request));
}

Task<Outcome<PutObjectResponse>> S3Objects::put(ObjectName object, std::unique_ptr<http::BodyStream> body, PutOptions options) {
  Parts parts(std::move(body));
  std::string first = co_await parts.next();
  if (!parts.has_more()) co_return co_await put(std::move(object), std::move(first), std::move(options));
  MultipartUpload upload(client_, object, options);
  Outcome<void> uploaded = co_await upload.begin();
  if (!uploaded) co_return std::unexpected(std::move(uploaded.error()));
  std::exception_ptr thrown;
  try {
    uploaded = co_await add_all(upload, std::move(first), parts);
  } catch (...) {
    thrown = std::current_exception();
  }
  Outcome<PutObjectResponse> completed;
  if (uploaded && !thrown) completed = co_await upload.complete();
  if (uploaded && !thrown && completed) co_return completed;
  co_await upload.abort();
  if (thrown) std::rethrow_exception(thrown);
  co_return std::unexpected(uploaded ? std::move(completed.error()) : std::move(uploaded.error()));
}

}  // namespace martlet::aws
