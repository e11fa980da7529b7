#include "event_source_mapping_tag_access.hpp"

#include "tag_checks.hpp"

namespace martlet::cloud::lambda {

bool is_event_source_mapping(const std::string& arn) { return arn.find(":event-source-mapping:") != std::string::npos; }

ServiceResult<MappingTags> permitted_mapping_tags(EventSourceMappingTags& resources, const Call& call, std::string_view action,
                                                  const std::string& arn) {
  const ServiceResult<> allowed = call.authorize({.action = std::string(action), .resource = arn});
  if (!allowed) return std::unexpected(allowed.error());
  std::optional<MappingTags> tags = resources.tags(arn);
  if (!tags) return service_error(404, "ResourceNotFoundException", "The resource you requested does not exist.", {{"Type", "User"}});
  return *std::move(tags);
}

ServiceResult<> change_mapping_tags(EventSourceMappingTags& resources, const Call& call, std::string_view action, const std::string& arn,
                                    const std::function<void(MappingTags&)>& change) {
  ServiceResult<MappingTags> tags = permitted_mapping_tags(resources, call, action, arn);
  if (!tags) return std::unexpected(tags.error());
  change(*tags);
  const ServiceResult<> checked = check_tag_count(*tags);
  if (checked) resources.set_tags(arn, *tags);
  return checked;
}

}  // namespace martlet::cloud::lambda
