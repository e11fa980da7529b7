#include <martlet/aws/s3_objects/s3_objects.hpp>

#include <charconv>

#include <martlet/aws/s3_objects/s3_object_operations.hpp>

#include "s3_object_stream.hpp"

namespace martlet::aws {
namespace {

constexpr int parts_max = 10'000;

// Returns the object's size: 1000 for "bytes 0-99/1000".
std::uint64_t size_of(const ObjectPart& part) {
  const std::string& text = part.content_range ? *part.content_range : "";
  std::uint64_t size = part.body.size();
  const std::size_t slash = text.rfind('/');
  if (slash != std::string::npos) std::from_chars(text.data() + slash + 1, text.data() + text.size(), size);
  return size;
}

Failure too_large() {
  Failure failure;
  failure.code = failure_code::too_large;
  failure.operation = "S3.UploadPart";
  failure.message = "the body has more than 10,000 parts";
  return failure;
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

// An upload of an object in parts.
class Upload {
 public:
  Upload(Client& client, const ObjectName& object, const PutOptions& options) : client_(client), object_(object), options_(options) {}

  Task<Outcome<void>> begin() {
    CreateMultipartUploadRequest request;
    request.bucket = object_.bucket;
    request.key = object_.key;
    request.content_type = options_.content_type;
    request.server_side_encryption = options_.server_side_encryption;
    request.sse_kms_key_id = options_.sse_kms_key_id;
    request.metadata = options_.metadata;
    Outcome<CreateMultipartUploadResponse> begun = co_await client_.call(s3_object_operations::create_multipart_upload, std::move(request));
    if (!begun) co_return std::unexpected(std::move(begun.error()));
    id_ = std::move(begun->upload_id);
    co_return Outcome<void>();
  }

  Task<Outcome<void>> add(std::string part) {
    if (uploaded_.parts.size() == parts_max) co_return std::unexpected(too_large());
    UploadPartRequest request;
    request.bucket = object_.bucket;
    request.key = object_.key;
    request.upload_id = id_;
    request.part_number = static_cast<int>(uploaded_.parts.size()) + 1;
    request.body = std::move(part);
    const int number = request.part_number;
    Outcome<UploadPartResponse> added = co_await client_.call(s3_object_operations::upload_part, std::move(request));
    if (!added) co_return std::unexpected(std::move(added.error()));
    uploaded_.parts.push_back({std::move(added->e_tag), number});
    co_return Outcome<void>();
  }

  Task<Outcome<PutObjectResponse>> complete() {
    CompleteMultipartUploadRequest request;
    request.bucket = object_.bucket;
    request.key = object_.key;
    request.upload_id = id_;
    request.multipart_upload = uploaded_;
    if (options_.is_new) request.if_none_match = "*";
    request.if_match = options_.if_match;
    Outcome<CompleteMultipartUploadResponse> done =
        co_await client_.call(s3_object_operations::complete_multipart_upload, std::move(request));
    if (!done) co_return std::unexpected(std::move(done.error()));
    PutObjectResponse response;
    response.e_tag = std::move(done->e_tag);
    response.version_id = std::move(done->version_id);
    co_return response;
  }

  // Deletes the parts. A failure is ignored, since the caller has the reason for the abort.
  Task<void> abort() {
    AbortMultipartUploadRequest request;
    request.bucket = object_.bucket;
    request.key = object_.key;
    request.upload_id = id_;
    co_await client_.call(s3_object_operations::abort_multipart_upload, std::move(request));
  }

 private:
  Client& client_;
  const ObjectName& object_;
  const PutOptions& options_;
  std::string id_;
  CompletedMultipartUpload uploaded_;
};

Task<Outcome<void>> add_all(Upload& upload, std::string first, Parts& parts) {
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
  Upload upload(client_, object, options);
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
