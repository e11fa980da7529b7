#pragma once
#include <string>

#include <martlet/aws/s3_objects/s3_object_shapes.hpp>
#include <martlet/aws/s3_objects/s3_objects.hpp>

namespace martlet::aws {

/// An upload of an object in parts, of which there can be 10,000. The client, object and options must outlive it.
class MultipartUpload {
 public:
  MultipartUpload(Client& client, const ObjectName& object, const PutOptions& options)
      : client_(client), object_(object), options_(options) {}

  Task<Outcome<void>> begin();
  Task<Outcome<void>> add(std::string part);
  Task<Outcome<PutObjectResponse>> complete();
  /// Deletes the parts. A failure is ignored, since the caller has the reason for the abort.
  Task<void> abort();

 private:
  Client& client_;
  const ObjectName& object_;
  const PutOptions& options_;
  std::string id_;
  CompletedMultipartUpload uploaded_;
};

}  // namespace martlet::aws
