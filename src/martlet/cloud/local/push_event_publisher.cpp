#include "push_event_publisher.hpp"

namespace martlet::cloud {
namespace {

std::string event_of(const PushedReference& push) {
  if (push.old_commit.empty()) return "referenceCreated";
  return push.new_commit.empty() ? "referenceDeleted" : "referenceUpdated";
}

json::Value detail_of(const PushedReference& push) {
  const bool is_branch = !push.branch().empty();
  json::Value detail;
  detail.set("event", event_of(push));
  detail.set("repositoryName", push.repository.name);
  detail.set("repositoryId", push.repository_id);
  detail.set("referenceType", is_branch ? "branch" : "tag");
  detail.set("referenceName", is_branch ? push.branch() : push.reference.substr(push.reference.rfind('/') + 1));
  detail.set("referenceFullName", push.reference);
  if (!push.new_commit.empty()) detail.set("commitId", push.new_commit);
  if (!push.old_commit.empty()) detail.set("oldCommitId", push.old_commit);
  return detail;
}

}  // namespace

void PushEventPublisher::on_push(const PushedReference& push) {
  log_.info("pushed", {{"repository", push.repository.arn()}, {"reference", push.reference}, {"commit", push.new_commit}});
  event_bridge::Event event{.account = push.repository.account, .region = push.repository.region, .source = "aws.codecommit"};
  event.detail_type = "CodeCommit Repository State Change";
  event.resources = {push.repository.arn()};
  event.detail = detail_of(push);
  event.time = wall_now();
  if (bus_) bus_->publish(event);
  if (function_) function_(push);
}

}  // namespace martlet::cloud
