#pragma once
#include <martlet/cloud/api/access_control.hpp>
#include <martlet/cloud/code_pipeline/pipeline_dependencies.hpp>
#include <martlet/cloud/s3/s3_service.hpp>

namespace martlet::cloud {

/// Pipelines' artifacts and sources, stored in S3.
class S3PipelineObjects final : public PipelineObjects {
 public:
  S3PipelineObjects(S3Service& s3, AccessControl& access_control) : s3_(s3), access_control_(access_control) {}

  ServiceResult<PipelineObject> get(const Identity& as, const std::string& bucket, const std::string& key,
                                    const std::string& version) override;
  ServiceResult<> put(const Identity& as, const std::string& bucket, const std::string& key, std::string bytes) override;

 private:
  S3Service& s3_;
  AccessControl& access_control_;
};

}  // namespace martlet::cloud
