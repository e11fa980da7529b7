#include "other_resource_tags.hpp"

#include "function_tags.hpp"

namespace martlet::cloud::lambda {

bool is_other_resource(const std::string& arn) { return arn.find(":event-source-mapping:") != std::string::npos; }

ServiceResult<ResourceTags> tags_of(TaggedResources& resources, const Call& call, std::string_view action, const std::string& arn) {
  const ServiceResult<> allowed = call.authorize({.action = std::string(action), .resource = arn});
  if (!allowed) return std::unexpected(allowed.error());
  std::optional<ResourceTags> tags = resources.tags(arn);
  if (!tags) return service_error(404, "ResourceNotFoundException", "The resource you requested does not exist.", {{"Type", "User"}});
  return *std::move(tags);
}

ServiceResult<> change_tags(TaggedResources& resources, const Call& call, std::string_view action, const std::string& arn,
                            const std::function<void(ResourceTags&)>& change) {
  ServiceResult<ResourceTags> tags = tags_of(resources, call, action, arn);
  if (!tags) return std::unexpected(tags.error());
  change(*tags);
  const ServiceResult<> checked = check_tag_count(*tags);
  if (checked) resources.set_tags(arn, *tags);
  return checked;
}

}  // namespace martlet::cloud::lambda
