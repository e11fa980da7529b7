// The table of operations that S3 serves.
#include "service_parts.hpp"

namespace martlet::cloud {
namespace {

// A table of operations whose handlers have the backend as their first parameter.
class Table {
 public:
  Table(Api& api, s3::Backend backend) : api_(api), backend_(backend) {}

  template <class Request, class Response, class Result>
  void add(const aws::TypedOperation<Request, Response>& operation, Result (*answer)(s3::Backend, Call&, Request&),
           RouteRequirements requirements = {}, BodyReading reading = BodyReading::whole) {
    api_.serve(operation, {.requirements = std::move(requirements), .reading = reading},
               [backend = backend_, answer](Call& call, Request& request) { return answer(backend, call, request); });
  }

 private:
  Api& api_;
  s3::Backend backend_;
};

void add_buckets(Table& table) {
  using namespace s3;
  table.add(operations::list_buckets, &list_buckets);
  table.add(operations::create_bucket, &create_bucket);
  table.add(operations::delete_bucket, &delete_bucket);
  table.add(operations::head_bucket, &head_bucket);
  table.add(operations::get_bucket_location, &get_bucket_location);
  table.add(operations::get_bucket_versioning, &get_bucket_versioning);
  table.add(operations::put_bucket_versioning, &put_bucket_versioning);
  table.add(operations::get_bucket_policy, &get_bucket_policy);
  table.add(operations::put_bucket_policy, &put_bucket_policy);
  table.add(operations::delete_bucket_policy, &delete_bucket_policy);
  table.add(operations::get_public_access_block, &get_public_access_block);
  table.add(operations::put_public_access_block, &put_public_access_block);
  table.add(operations::delete_public_access_block, &delete_public_access_block);
  table.add(operations::get_bucket_encryption, &get_bucket_encryption);
  table.add(operations::put_bucket_encryption, &put_bucket_encryption);
  table.add(operations::delete_bucket_encryption, &delete_bucket_encryption);
  table.add(operations::get_bucket_lifecycle, &get_bucket_lifecycle);
  table.add(operations::put_bucket_lifecycle, &put_bucket_lifecycle);
  table.add(operations::delete_bucket_lifecycle, &delete_bucket_lifecycle);
  table.add(operations::get_bucket_notification, &get_bucket_notification);
  table.add(operations::put_bucket_notification, &put_bucket_notification);
  table.add(operations::get_bucket_tagging, &get_bucket_tagging);
  table.add(operations::put_bucket_tagging, &put_bucket_tagging);
  table.add(operations::delete_bucket_tagging, &delete_bucket_tagging);
}

void add_read_only_configurations(Table& table) {
  using namespace s3;
  table.add(operations::get_bucket_request_payment, &get_bucket_request_payment);
  table.add(operations::get_bucket_acl, &get_bucket_acl);
  table.add(operations::get_bucket_accelerate, &get_bucket_accelerate);
  table.add(operations::get_bucket_logging, &get_bucket_logging);
  table.add(operations::get_bucket_cors, &get_bucket_cors);
  table.add(operations::get_bucket_website, &get_bucket_website);
  table.add(operations::get_bucket_replication, &get_bucket_replication);
  table.add(operations::get_object_lock_configuration, &get_object_lock_configuration);
}

void add_objects(Table& table) {
  using namespace s3;
  const RouteRequirements copies{.query = {}, .headers = {"x-amz-copy-source"}};
  table.add(operations::list_objects, &list_objects);
  table.add(operations::list_objects_v2, &list_objects_v2);
  table.add(operations::list_object_versions, &list_object_versions);
  table.add(operations::put_object, &put_object, {}, BodyReading::streamed);
  table.add(operations::get_object, &get_object);
  table.add(operations::head_object, &head_object);
  table.add(operations::copy_object, &copy_object, copies);
  table.add(operations::delete_object, &delete_object);
  table.add(operations::delete_objects, &delete_objects);
}

void add_uploads(Table& table) {
  using namespace s3;
  const RouteRequirements of_upload{.query = {"uploadId"}, .headers = {}};
  const RouteRequirements of_part{.query = {"uploadId", "partNumber"}, .headers = {}};
  const RouteRequirements copies_part{.query = {"uploadId", "partNumber"}, .headers = {"x-amz-copy-source"}};
  table.add(operations::list_multipart_uploads, &list_multipart_uploads);
  table.add(operations::create_multipart_upload, &create_multipart_upload);
  table.add(operations::upload_part, &upload_part, of_part, BodyReading::streamed);
  table.add(operations::upload_part_copy, &upload_part_copy, copies_part);
  table.add(operations::complete_multipart_upload, &complete_multipart_upload, of_upload);
  table.add(operations::abort_multipart_upload, &abort_multipart_upload, of_upload);
  table.add(operations::list_parts, &list_parts, of_upload);
}

}  // namespace

void S3Service::serve(Api& api) {
  Table table(api, parts_->backend());
  add_buckets(table);
  add_read_only_configurations(table);
  add_objects(table);
  add_uploads(table);
}

}  // namespace martlet::cloud
