#include "event_source_service.hpp"

#include <map>

#include <martlet/base/arn.hpp>

#include "mapping_handlers.hpp"
#include "mapping_operations.hpp"
#include "queue_poller.hpp"

namespace martlet::cloud {

using namespace event_sources;  // most of this file uses names of that namespace

namespace {

Constraint uuid() { return member("UUID").required(); }
Constraint batch() { return member("BatchSize").range(1, 10'000); }
Constraint window() { return member("MaximumBatchingWindowInSeconds").range(0, 300); }
Constraint concurrency() { return member("ScalingConfig.MaximumConcurrency").range(2, 1000); }
Constraint responses() { return member("FunctionResponseTypes").length(0, 1).each(value().one_of({"ReportBatchItemFailures"})); }

}  // namespace

struct EventSourceService::Parts final : public lambda::EventSourceMappingTags {
  MappingDependencies mappings;
  PollerDependencies polling;
  std::map<std::string, std::unique_ptr<QueuePoller>> pollers;  // by UUID

  Parts(sqlite::Database database, Dependencies dependencies)
      : mappings{MappingStore(std::move(database)), dependencies.functions, dependencies.queues},
        polling{dependencies.loop, dependencies.access_control, dependencies.functions, dependencies.queues, std::move(dependencies.log)} {
    for (const Mapping& mapping : mappings.store.enabled()) poll(mapping);
  }

  void poll(const Mapping& mapping) {
    pollers.erase(mapping.uuid);
    if (mapping.is_enabled) pollers.emplace(mapping.uuid, std::make_unique<QueuePoller>(polling, mapping));
  }

  // Polls a created or changed mapping with its new settings from now on.
  ServiceResult<MappingConfiguration> changed(const Call& call, ServiceResult<MappingConfiguration> answer) {
    const std::optional<Mapping> mapping =
        answer ? mappings.store.find(call.account(), call.region, answer->uuid.value_or("")) : std::nullopt;
    if (mapping) poll(*mapping);
    if (answer && !mapping) pollers.erase(answer->uuid.value_or(""));
    return answer;
  }

  std::optional<Mapping> find_by_arn(const std::string& text) {
    const std::optional<Arn> arn = parse_arn(text);
    const std::optional<std::string_view> uuid = arn ? arn->after("event-source-mapping:") : std::nullopt;
    if (!uuid) return std::nullopt;
    return mappings.store.find(std::string(arn->account), std::string(arn->region), std::string(*uuid));
  }
  std::optional<std::map<std::string, std::string>> tags(const std::string& arn) override {
    const std::optional<Mapping> mapping = find_by_arn(arn);
    return mapping ? std::optional(mapping->tags) : std::nullopt;
  }
  void set_tags(const std::string& arn, const std::map<std::string, std::string>& tags) override {
    std::optional<Mapping> mapping = find_by_arn(arn);
    if (!mapping) return;
    mapping->tags = tags;
    mappings.store.put(*mapping);
  }
};

EventSourceService::EventSourceService(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
EventSourceService::EventSourceService(EventSourceService&&) noexcept = default;
EventSourceService::~EventSourceService() = default;

Result<EventSourceService> EventSourceService::open(const StateFolder& state, Dependencies dependencies) {
  Result<sqlite::Database> database = state.database("event-sources", MappingStore::migrations());
  if (!database) return std::unexpected(database.error());
  return EventSourceService(std::make_unique<Parts>(*std::move(database), std::move(dependencies)));
}

lambda::EventSourceMappingTags& EventSourceService::tags_by_arn() { return *parts_; }

void EventSourceService::serve(Api& api) {
  Parts* parts = parts_.get();
  api.serve(operations::create_event_source_mapping,
            {.constraints = {member("FunctionName").required().length(1, 256), batch(), window(), concurrency(), responses()}},
            [parts](Call& call, CreateMappingRequest& request) {
              return parts->changed(call, create_event_source_mapping(parts->mappings, call, request));
            });
  api.serve(operations::update_event_source_mapping, {.constraints = {uuid(), batch(), window(), concurrency(), responses()}},
            [parts](Call& call, UpdateMappingRequest& request) {
              return parts->changed(call, update_event_source_mapping(parts->mappings, call, request));
            });
  api.serve(operations::delete_event_source_mapping, {.constraints = {uuid()}}, [parts](Call& call, MappingRequest& request) {
    return parts->changed(call, delete_event_source_mapping(parts->mappings, call, request));
  });
  api.serve(operations::get_event_source_mapping, {.constraints = {uuid()}},
            [parts](Call& call, MappingRequest& request) { return get_event_source_mapping(parts->mappings, call, request); });
  api.serve(operations::list_event_source_mappings, {.constraints = {member("MaxItems").range(1, 10'000)}},
            [parts](Call& call, ListMappingsRequest& request) { return list_event_source_mappings(parts->mappings, call, request); });
}

}  // namespace martlet::cloud
