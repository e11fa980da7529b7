#pragma once
#include <string>

#include <martlet/cloud/api/access_control.hpp>
#include <martlet/cloud/api/identity.hpp>
#include <martlet/cloud/api/service_error.hpp>
#include <martlet/cloud/code_commit/code_commit_service.hpp>

namespace martlet::cloud {

/// An S3 object with an artifact of a pipeline.
struct PipelineObject {
  std::string bytes{};
  std::string version{};  ///< the version id; empty if the bucket has no versions
  std::string etag{};
  std::string summary{};  ///< the metadata `codepipeline-artifact-revision-summary`
};

/// The part of S3 that pipelines use. Each call has the permissions of `as`.
class PipelineObjects {
 public:
  virtual ServiceResult<PipelineObject> get(const Identity& as, const std::string& bucket, const std::string& key,
                                            const std::string& version) = 0;
  virtual ServiceResult<> put(const Identity& as, const std::string& bucket, const std::string& key, std::string bytes) = 0;

 protected:
  ~PipelineObjects() = default;
};

/// The part of Lambda that pipelines use: asynchronous invocations with the permissions of `as`.
class PipelineFunctions {
 public:
  /// `function` is a name in the pipeline's account and region, or an ARN; either may have a qualifier.
  virtual ServiceResult<> invoke(const Identity& as, const std::string& region, const std::string& function, std::string event) = 0;

 protected:
  ~PipelineFunctions() = default;
};

/// The services that a pipeline's actions use. All must outlive the CodePipelineService.
struct PipelineDependencies {
  AccessControl& access_control;
  CodeCommitService& repositories;
  PipelineObjects& objects;
  PipelineFunctions& functions;
};

}  // namespace martlet::cloud
