#include "sqs_service.hpp"

#include <martlet/base/digest.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/cloud/api/authorization.hpp>
#include <martlet/cloud/api/handler_registration.hpp>

#include "queue_access.hpp"
#include "send_to_queue.hpp"
#include "sqs_errors.hpp"
#include "sqs_handlers.hpp"
#include "sqs_operations.hpp"

namespace martlet::cloud {

using namespace sqs;  // most of this file is about its operations

namespace {

ReceivedQueueMessage to_received_queue_message(const StoredMessage& message) {
  ReceivedQueueMessage received{.message_id = message.message_id, .receipt = message.receipt, .body = message.body};
  received.md5_of_body = to_hex(md5(message.body));
  received.system = message.system;
  received.system["ApproximateReceiveCount"] = std::to_string(message.receives);
  for (const auto& [name, attribute] : message.attributes)
    received.attributes[name] = {attribute.data_type.value_or("String"), attribute.string_value, attribute.binary_value};
  if (!message.attributes.empty()) received.md5_of_attributes = md5_of(message.attributes);
  return received;
}

}  // namespace

struct SqsService::Parts {
  QueueStore store;
};

SqsService::SqsService(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SqsService::SqsService(SqsService&&) noexcept = default;
SqsService::~SqsService() = default;

Result<SqsService> SqsService::open(const StateFolder& state) {
  Result<sqlite::Database> database = state.database("sqs", QueueStore::migrations());
  if (!database) return std::unexpected(database.error());
  return SqsService(std::make_unique<Parts>(QueueStore(*std::move(database))));
}

// Registers the operations. SQS's messages for missing and invalid members differ from those of other services, so the handlers check the
// members.
void SqsService::serve(Api& api) {
  HandlerRegistration<QueueStore> queues(api, parts_->store);
  queues.add(operations::create_queue, {}, &create_queue);
  queues.add(operations::delete_queue, {}, &delete_queue);
  queues.add(operations::get_queue_url, {}, &get_queue_url);
  queues.add(operations::list_queues, {}, &list_queues);
  queues.add(operations::get_queue_attributes, {}, &get_queue_attributes);
  queues.add(operations::set_queue_attributes, {}, &set_queue_attributes);
  queues.add(operations::purge_queue, {}, &purge_queue);
  queues.add(operations::list_queue_tags, {}, &list_queue_tags);
  queues.add(operations::tag_queue, {}, &tag_queue);
  queues.add(operations::untag_queue, {}, &untag_queue);
  queues.add(operations::send_message, {}, &send_message);
  queues.add(operations::send_message_batch, {}, &send_message_batch);
  queues.add(operations::delete_message, {}, &delete_message);
  queues.add(operations::delete_message_batch, {}, &delete_message_batch);
  queues.add(operations::change_message_visibility, {}, &change_message_visibility);
  queues.add(operations::change_message_visibility_batch, {}, &change_message_visibility_batch);
  api.serve(operations::receive_message, {},
            [&store = parts_->store](Call& call, ReceiveMessageRequest& request) { return receive_message(store, call, request); });
}

std::optional<PolledQueueAttributes> SqsService::find_queue(const std::string& arn) {
  const std::optional<Queue> queue = parts_->store.find_by_arn(arn);
  if (!queue) return std::nullopt;
  return PolledQueueAttributes{queue->seconds_of("VisibilityTimeout"), queue->is_fifo()};
}

std::vector<ReceivedQueueMessage> SqsService::receive(const std::string& arn, int count) {
  std::vector<ReceivedQueueMessage> received;
  const std::optional<Queue> queue = parts_->store.find_by_arn(arn);
  if (!queue) return received;
  for (const StoredMessage& message : parts_->store.receive(*queue, count, queue->seconds_of("VisibilityTimeout"), wall_now()))
    received.push_back(to_received_queue_message(message));
  return received;
}

void SqsService::remove(const std::string& arn, const std::vector<std::string>& receipts) {
  const std::optional<Queue> queue = parts_->store.find_by_arn(arn);
  for (const std::string& receipt : receipts) {
    if (queue) parts_->store.remove(*queue, receipt);
  }
}

std::uint64_t SqsService::changes() const { return parts_->store.changes(); }

ServiceResult<> SqsService::send(const ServiceMessage& message, AccessControl& access_control) {
  const std::optional<Queue> queue = parts_->store.find_by_arn(message.queue_arn);
  if (!queue) return std::unexpected(queue_does_not_exist());
  const std::optional<Policy> policy = policy_of(*queue);
  RequiredPermission permission{.action = "sqs:SendMessage", .resource = queue->arn(), .account = queue->account};
  permission.resource_policy = policy ? &*policy : nullptr;
  Identity service;
  service.caller = {.kind = Caller::Kind::service, .service = message.service};
  if (!message.role) {
    permission.resource_must_allow = true;
    permission.context.set("aws:SourceArn", message.source_arn);
    permission.context.set("aws:SourceAccount", queue->account);
  }
  const ServiceResult<> allowed =
      authorize_as(access_control, message.role ? *message.role : service, permission, queue->region, wall_now());
  if (!allowed) return allowed;
  SendEntry entry{.message_body = message.body};
  if (!message.group.empty()) entry.message_group_id = message.group;
  if (!message.attributes.empty()) entry.message_attributes.emplace();
  for (const auto& [name, text] : message.attributes) (*entry.message_attributes)[name] = {.data_type = "String", .string_value = text};
  const ServiceResult<SendMessageResponse> sent = sqs::send_to_queue(parts_->store, *queue, entry, message.service, wall_now());
  if (!sent) return std::unexpected(sent.error());
  return {};
}

}  // namespace martlet::cloud
