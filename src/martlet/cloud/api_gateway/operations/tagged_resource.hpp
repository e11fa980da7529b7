#pragma once
#include "resource_access.hpp"

namespace martlet::cloud::api_gateway {

/// An API or a stage with its tags, named by "arn:aws:apigateway:REGION::/apis/ID" or "...::/apis/ID/stages/NAME".
class TaggedResource {
 public:
  /// Finds the resource. Fails if it doesn't exist or if the caller isn't allowed to make this call on it.
  static ServiceResult<TaggedResource> find(ApiStore& store, const Call& call, std::string_view resource_arn);
  StringMap& tags() { return stage_ ? stage_->tags : api_.tags; }
  void save(ApiStore& store, const Call& call);

 private:
  HttpApi api_{};
  std::optional<Stage> stage_{};
};

}  // namespace martlet::cloud::api_gateway
