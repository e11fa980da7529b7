// Calls operations that Martlet doesn't include, one for each protocol, which are declared here as a program would declare them. Calls the
// endpoint named in the environment, and prints a line for each operation.
// links: aws_client
#include <iostream>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/client/net_client.hpp>
#include <martlet/aws/wire/member_rules.hpp>

namespace custom_operations {

using martlet::object;
using martlet::Schema;
using martlet::Type;
using martlet::aws::Protocol;
using martlet::aws::required;
using martlet::aws::Service;
using martlet::aws::TypedOperation;
using martlet::aws::wire;

// query: a global endpoint, a list of structs as `member` elements.
constexpr Service iam{.id = "IAM",
                      .signing_name = "iam",
                      .endpoint_prefix = "iam",
                      .protocol = Protocol::query,
                      .api_version = "2010-05-08",
                      .xml_namespace = "https://iam.amazonaws.com/doc/2010-05-08/",
                      .global_host = "iam.amazonaws.com"};

struct Tag {
  std::string key, value;
};
Schema describe(Type<Tag>) { return object<Tag>("Tag", required<&Tag::key>("Key"), required<&Tag::value>("Value")); }
struct CreateUserRequest {
  std::string user_name;
  std::vector<Tag> tags;
};
Schema describe(Type<CreateUserRequest>) {
  using R = CreateUserRequest;
  return object<R>("CreateUserRequest", required<&R::user_name>("UserName"), wire<&R::tags>("Tags"));
}
struct User {
  std::string user_name, arn;
  std::vector<Tag> tags;
};
Schema describe(Type<User>) {
  return object<User>("User", wire<&User::user_name>("UserName"), wire<&User::arn>("Arn"), wire<&User::tags>("Tags"));
}
struct CreateUserResponse {
  User user;
};
Schema describe(Type<CreateUserResponse>) {
  return object<CreateUserResponse>("CreateUserResponse", wire<&CreateUserResponse::user>("User"));
}
constexpr TypedOperation<CreateUserRequest, CreateUserResponse> create_user{{.service = &iam, .name = "CreateUser"}};

// json 1.0.
constexpr Service states{"SFN", "states", "states", Protocol::json_1_0, "2016-11-23", "AWSStepFunctions"};

struct ListStateMachinesRequest {
  std::optional<int> max_results;
};
Schema describe(Type<ListStateMachinesRequest>) {
  using R = ListStateMachinesRequest;
  return object<R>("ListStateMachinesInput", wire<&R::max_results>("maxResults"));
}
struct StateMachine {
  std::string name;
};
Schema describe(Type<StateMachine>) { return object<StateMachine>("StateMachineListItem", wire<&StateMachine::name>("name")); }
struct ListStateMachinesResponse {
  std::vector<StateMachine> state_machines;
};
Schema describe(Type<ListStateMachinesResponse>) {
  using R = ListStateMachinesResponse;
  return object<R>("ListStateMachinesOutput", wire<&R::state_machines>("stateMachines"));
}
constexpr TypedOperation<ListStateMachinesRequest, ListStateMachinesResponse> list_state_machines{
    {.service = &states, .name = "ListStateMachines"}};

// json 1.1.
constexpr Service kinesis{"Kinesis", "kinesis", "kinesis", Protocol::json_1_1, "2013-12-02", "Kinesis_20131202"};

struct CreateStreamRequest {
  std::string stream_name;
  std::optional<int> shard_count;
};
Schema describe(Type<CreateStreamRequest>) {
  using R = CreateStreamRequest;
  return object<R>("CreateStreamInput", required<&R::stream_name>("StreamName"), wire<&R::shard_count>("ShardCount"));
}
struct CreateStreamResponse {};
Schema describe(Type<CreateStreamResponse>) { return object<CreateStreamResponse>("CreateStreamOutput"); }
constexpr TypedOperation<CreateStreamRequest, CreateStreamResponse> create_stream{{.service = &kinesis, .name = "CreateStream"}};

// rest-json: a map in the body, members in the path and the query, a list in the query.
constexpr Service scheduler{"Scheduler", "scheduler", "scheduler", Protocol::rest_json, "2021-06-30"};

struct CreateScheduleGroupRequest {
  std::string name;
  std::vector<Tag> tags;
  std::optional<std::string> client_token{};
};
Schema describe(Type<CreateScheduleGroupRequest>) {
  using R = CreateScheduleGroupRequest;
  return object<R>("CreateScheduleGroupInput", required<&R::name>("Name"), wire<&R::tags>("Tags"), wire<&R::client_token>("ClientToken"));
}
struct CreateScheduleGroupResponse {
  std::string arn;
};
Schema describe(Type<CreateScheduleGroupResponse>) {
  using R = CreateScheduleGroupResponse;
  return object<R>("CreateScheduleGroupOutput", wire<&R::arn>("ScheduleGroupArn"));
}
constexpr TypedOperation<CreateScheduleGroupRequest, CreateScheduleGroupResponse> create_schedule_group{
    {.service = &scheduler, .name = "CreateScheduleGroup", .uri = "/schedule-groups/{Name}", .token = "ClientToken"}};

struct UntagRequest {
  std::string arn;
  std::vector<std::string> keys;
};
Schema describe(Type<UntagRequest>) {
  return object<UntagRequest>("UntagResourceInput", required<&UntagRequest::arn>("ResourceArn"), required<&UntagRequest::keys>("TagKeys"));
}
struct UntagResponse {};
Schema describe(Type<UntagResponse>) { return object<UntagResponse>("UntagResourceOutput"); }
constexpr TypedOperation<UntagRequest, UntagResponse> untag{{.service = &scheduler,
                                                             .name = "UntagResource",
                                                             .method = "DELETE",
                                                             .uri = "/tags/{ResourceArn}",
                                                             .request_locations = {martlet::aws::in_query("TagKeys", "TagKeys")}}};

// rest-xml: an XML document as the body, lists whose elements have custom names.
constexpr Service s3{"S3", "s3", "s3", Protocol::rest_xml, "2006-03-01", {}, "http://s3.amazonaws.com/doc/2006-03-01/"};

struct Tagging {
  std::vector<Tag> tag_set;
};
Schema describe(Type<Tagging>) { return object<Tagging>("Tagging", required<&Tagging::tag_set>("TagSet")); }
struct PutBucketTaggingRequest {
  std::string bucket;
  Tagging tagging;
};
Schema describe(Type<PutBucketTaggingRequest>) {
  using R = PutBucketTaggingRequest;
  return object<R>("PutBucketTaggingRequest", required<&R::bucket>("Bucket"), required<&R::tagging>("Tagging"));
}
struct PutBucketTaggingResponse {};
Schema describe(Type<PutBucketTaggingResponse>) { return object<PutBucketTaggingResponse>("PutBucketTaggingOutput"); }
constexpr TypedOperation<PutBucketTaggingRequest, PutBucketTaggingResponse> put_bucket_tagging{
    {.service = &s3,
     .name = "PutBucketTagging",
     .method = "PUT",
     .uri = "/{Bucket}?tagging",
     .request_locations = {martlet::aws::as_payload("Tagging")},
     .element_names = {{.member = "TagSet", .item = "Tag"}}}};

struct GetBucketTaggingRequest {
  std::string bucket;
};
Schema describe(Type<GetBucketTaggingRequest>) {
  return object<GetBucketTaggingRequest>("GetBucketTaggingRequest", required<&GetBucketTaggingRequest::bucket>("Bucket"));
}
constexpr TypedOperation<GetBucketTaggingRequest, Tagging> get_bucket_tagging{{.service = &s3,
                                                                               .name = "GetBucketTagging",
                                                                               .method = "GET",
                                                                               .uri = "/{Bucket}?tagging",
                                                                               .element_names = {{.member = "TagSet", .item = "Tag"}}}};

}  // namespace custom_operations

namespace {

using namespace custom_operations;

template <class Response, class Show>
void show(const char* name, const martlet::aws::Outcome<Response>& outcome, Show show) {
  std::cout << name << ": " << (outcome ? show(*outcome) : to_text(outcome.error())) << '\n';
}

std::string text_of(const std::vector<Tag>& tags) {
  std::string text;
  for (const Tag& tag : tags) text += tag.key + "=" + tag.value + ";";
  return text;
}

}  // namespace

int main() {
  martlet::aws::NetClient aws;
  const auto done = [](const auto&) { return std::string("done"); };
  show("query", aws.call_blocking(create_user, {"ada", {{"team", "birds & <bees>"}, {"b", "2"}}}),
       [](const CreateUserResponse& response) { return response.user.arn + " " + text_of(response.user.tags); });
  show("json 1.0", aws.call_blocking(list_state_machines, {10}),
       [](const ListStateMachinesResponse& response) { return std::to_string(response.state_machines.size()) + " state machines"; });
  show("json 1.1", aws.call_blocking(create_stream, {"orders", 1}), done);
  const auto group = aws.call_blocking(create_schedule_group, {"orders", {{"a", "1"}, {"b", "2"}, {"c", "3"}}});
  show("rest-json", group, [](const CreateScheduleGroupResponse& response) { return response.arn; });
  if (group) show("rest-json, a list in the query", aws.call_blocking(untag, {group->arn, {"a", "b"}}), done);
  show("rest-xml", aws.call_blocking(put_bucket_tagging, {"nest", {{{"team", "birds & <bees>"}, {"b", "2"}}}}), done);
  show("rest-xml, read", aws.call_blocking(get_bucket_tagging, {"nest"}), [](const Tagging& tagging) { return text_of(tagging.tag_set); });
}
