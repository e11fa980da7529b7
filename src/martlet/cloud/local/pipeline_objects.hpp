#pragma once
#include <martlet/cloud/api/authority.hpp>
#include <martlet/cloud/code_pipeline/pipeline_dependencies.hpp>
#include <martlet/cloud/s3/s3_service.hpp>

namespace martlet::cloud {

/// Pipelines' artifacts and sources, stored in S3.
class S3PipelineObjects final : public PipelineObjects {
 public:
  S3PipelineObjects(S3Service& s3, Authority& authority) : s3_(s3), authority_(authority) {}

  Reply<PipelineObject> get(const Identity& as, const std::string& bucket, const std::string& key, const std::string& version) override;
  Reply<> put(const Identity& as, const std::string& bucket, const std::string& key, std::string bytes) override;

 private:
  S3Service& s3_;
  Authority& authority_;
};

}  // namespace martlet::cloud
