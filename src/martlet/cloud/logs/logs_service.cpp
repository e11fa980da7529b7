#include "logs_service.hpp"

#include <martlet/cloud/api/handler_registration.hpp>

#include "buffered_log_writer.hpp"
#include "logs_handlers.hpp"
#include "logs_operations.hpp"

namespace martlet::cloud {
namespace {

using logs::LogStore;
namespace operations = logs::operations;

Constraint group_name() { return member("logGroupName").length(1, 512).pattern("[\\.\\-_/#A-Za-z0-9]+"); }
Constraint group() { return group_name().required(); }
Constraint group_identifier() { return member("logGroupIdentifier").length(1, 2048).pattern("[\\w#+=/:,.@-]*"); }
Constraint stream() { return member("logStreamName").required().length(1, 512).pattern("[^:*]*"); }
Constraint stream_prefix() { return member("logStreamNamePrefix").length(1, 512).pattern("[^:*]*"); }
Constraint token() { return member("nextToken").min_length(1); }
Constraint limit(int max) { return member("limit").range(1, max); }
Constraint time(std::string_view name) { return member(name).min(0); }
Constraint resource() { return member("resourceArn").required().length(1, 1011).pattern("[\\w+=/:,.@-]*"); }

void serve_groups(HandlerRegistration<LogStore>& handlers) {
  handlers.add(operations::create_log_group,
               {group(), member("kmsKeyId").max_length(256), member("tags").length(1, 50),
                member("logGroupClass").one_of({"STANDARD", "INFREQUENT_ACCESS", "DELIVERY"})},
               &logs::create_log_group);
  handlers.add(operations::delete_log_group, {group()}, &logs::delete_log_group);
  handlers.add(operations::describe_log_groups,
               {member("logGroupNamePrefix").length(1, 512).pattern("[\\.\\-_/#A-Za-z0-9]+"),
                member("logGroupNamePattern").length(0, 512).pattern("[\\.\\-_/#A-Za-z0-9]*"), token(), limit(50),
                member("logGroupClass").one_of({"STANDARD", "INFREQUENT_ACCESS", "DELIVERY"}), member("logGroupIdentifiers").length(1, 50)},
               &logs::describe_log_groups);
  handlers.add(operations::put_retention_policy, {group(), member("retentionInDays").required()}, &logs::put_retention_policy);
  handlers.add(operations::delete_retention_policy, {group()}, &logs::delete_retention_policy);
  handlers.add(operations::tag_resource, {resource(), member("tags").required().length(1, 50)}, &logs::tag_resource);
  handlers.add(operations::untag_resource, {resource(), member("tagKeys").required().length(0, 50)}, &logs::untag_resource);
  handlers.add(operations::list_tags_for_resource, {resource()}, &logs::list_tags_for_resource);
}

void serve_streams(HandlerRegistration<LogStore>& handlers) {
  handlers.add(operations::create_log_stream, {group(), stream()}, &logs::create_log_stream);
  handlers.add(operations::delete_log_stream, {group(), stream()}, &logs::delete_log_stream);
  handlers.add(
      operations::describe_log_streams,
      {group_name(), group_identifier(), stream_prefix(), member("orderBy").one_of({"LogStreamName", "LastEventTime"}), token(), limit(50)},
      &logs::describe_log_streams);
  handlers.add(operations::put_log_events, {group(), stream(), member("logEvents").required().length(1, 10'000)}, &logs::put_log_events);
  handlers.add(operations::get_log_events,
               {group_name(), group_identifier(), stream(), time("startTime"), time("endTime"), token(), limit(10'000)},
               &logs::get_log_events);
  handlers.add(operations::filter_log_events,
               {group_name(), group_identifier(), member("logStreamNames").length(1, 100), stream_prefix(), time("startTime"),
                time("endTime"), member("filterPattern").length(0, 1024), token(), limit(10'000)},
               &logs::filter_log_events);
}

}  // namespace

struct LogsService::Parts {
  LogStore store;
  logs::BufferedLogWriter writer;

  Parts(Loop& loop, sqlite::Database database) : store(std::move(database)), writer(loop, store) {
    store.before_reading([this] { writer.flush(); });
  }
};

LogsService::LogsService(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
LogsService::LogsService(LogsService&&) noexcept = default;
LogsService::~LogsService() = default;

Result<LogsService> LogsService::open(Loop& loop, const StateFolder& state) {
  Result<sqlite::Database> database = state.database("logs", LogStore::migrations());
  if (!database) return std::unexpected(database.error());
  return LogsService(std::make_unique<Parts>(loop, *std::move(database)));
}

logs::LogWriter& LogsService::writer() { return parts_->writer; }

bool LogsService::has_group(const logs::StreamName& stream) {
  return parts_->store.find_group({stream.account, stream.region}, stream.group).has_value();
}

void LogsService::serve(Api& api) {
  HandlerRegistration<LogStore> handlers(api, parts_->store);
  serve_groups(handlers);
  serve_streams(handlers);
}

}  // namespace martlet::cloud
