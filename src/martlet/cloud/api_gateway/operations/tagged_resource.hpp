#pragma once
#include "access.hpp"

namespace martlet::cloud::http_apis {

/// What "arn:aws:apigateway:REGION::/apis/ID" or "...::/apis/ID/stages/NAME" names: an API or a stage of it, with its tags.
class Tagged {
 public:
  /// If the caller may do this to it.
  static Reply<Tagged> find(ApiStore& store, const Call& call, std::string_view resource_arn);
  Texts& tags() { return stage_ ? stage_->tags : api_.tags; }
  void save(ApiStore& store, const Call& call);

 private:
  HttpApi api_{};
  std::optional<Stage> stage_{};
};

}  // namespace martlet::cloud::http_apis
