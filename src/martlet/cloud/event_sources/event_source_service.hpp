#pragma once
#include <memory>

#include <martlet/async/loop.hpp>
#include <martlet/base/log.hpp>
#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/event_sources/mapped_functions.hpp>
#include <martlet/cloud/event_sources/mapped_queues.hpp>
#include <martlet/cloud/lambda/event_source_mapping_tags.hpp>
#include <martlet/cloud/state/state_folder.hpp>

namespace martlet::cloud {

/// Lambda's event source mappings for SQS queues.
class EventSourceService {
 public:
  struct Dependencies {
    Loop& loop;
    AccessControl& access_control;
    MappedFunctions& functions;
    MappedQueues& queues;
    Log log{};
  };
  /// Everything that `dependencies` refers to must outlive the service, which starts to poll when the loop runs. Fails for the same reasons
  /// as StateFolder::database().
  static Result<EventSourceService> open(const StateFolder& state, Dependencies dependencies);
  EventSourceService(EventSourceService&&) noexcept;
  ~EventSourceService();

  void serve(Api& api);
  /// Returns access to the mappings' tags by their ARN. Valid as long as the service.
  lambda::EventSourceMappingTags& tags_by_arn();

 private:
  struct Parts;
  explicit EventSourceService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
