// Calls one operation: call_operation SERVICE OPERATION, with the request as JSON on standard input. Region, endpoint and credentials come
// from the environment (AWS_REGION, AWS_ENDPOINT_URL, ...). Prints {"response": ...} or {"failure": {...}}. GetObject also prints the
// object's "body", and PutObject takes a "file"; "call_operation Download Fetch" takes a "link".
// links: aws aws_dynamodb aws_sqs aws_sns aws_event_bridge aws_secrets_manager aws_kms
#include <cstring>
#include <iostream>
#include <iterator>
#include <new>
#include <span>

#include <martlet/aws/code_pipeline/code_pipeline_operations.hpp>
#include <martlet/aws/credentials/assumed_role.hpp>
#include <martlet/aws/credentials/open_session.hpp>
#include <martlet/aws/dynamodb/dynamodb_operations.hpp>
#include <martlet/aws/event_bridge/event_bridge_operations.hpp>
#include <martlet/aws/kms/kms_operations.hpp>
#include <martlet/aws/lambda/lambda_operations.hpp>
#include <martlet/aws/presigned_download/presigned_download_client.hpp>
#include <martlet/aws/s3/s3_client.hpp>
#include <martlet/aws/s3/s3_operations.hpp>
#include <martlet/aws/secrets_manager/secrets_manager_operations.hpp>
#include <martlet/aws/session/call.hpp>
#include <martlet/aws/sns/sns_operations.hpp>
#include <martlet/aws/sqs/sqs_operations.hpp>
#include <martlet/aws/ssm/ssm_operations.hpp>
#include <martlet/aws/sts/sts_operations.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/json/value.hpp>
#include <martlet/net/reactor/reactor.hpp>
#include <martlet/schema/schema.hpp>

namespace {

using namespace martlet;

// A value whose type is known only from its schema.
class ErasedValue {
 public:
  explicit ErasedValue(const Schema& schema)
      : schema_(schema), lifetime_(schema.declaration().lifetime), memory_(::operator new(lifetime_.size)) {
    lifetime_.construct(memory_);
  }
  ErasedValue(const ErasedValue&) = delete;
  ~ErasedValue() {
    lifetime_.destroy(memory_);
    ::operator delete(memory_);
  }
  void* get() const { return memory_; }
  std::string json() const {
    std::string text;
    json::Writer writer(text);
    write_json(schema_, memory_, writer);
    return text;
  }

 private:
  const Schema& schema_;
  const schema::Lifetime& lifetime_;
  void* memory_;
};

const aws::Operation* find(std::string_view service, std::string_view name) {
  using Operations = std::span<const aws::Operation* const>;
  for (const Operations operations : std::initializer_list<Operations>{
           aws::lambda_operations::all, aws::s3_operations::all, aws::sts_operations::all, aws::ssm_operations::all,
           aws::code_pipeline_operations::all, aws::dynamodb_operations::all, aws::sqs_operations::all, aws::sns_operations::all,
           aws::event_bridge_operations::all, aws::secrets_manager_operations::all, aws::kms_operations::all}) {
    for (const aws::Operation* operation : operations) {
      if (operation->service->id == service && operation->name == name) return operation;
    }
  }
  return nullptr;
}

json::Value failure_json(const aws::Failure& failure) {
  json::Value value = json::Object();
  value.set("code", failure.code);
  value.set("status", failure.status);
  value.set("message", failure.message);
  value.set("text", to_text(failure));
  value.set("document", failure.document);
  json::Value result = json::Object();
  result.set("failure", std::move(value));
  return result;
}

struct OperationCall {
  aws::Session session;
  std::string service;
  std::string name;
  std::string request;

  Task<json::Value> download() {
    aws::PresignedDownloadClient client(session);
    aws::MemorySink sink(100'000'000);
    aws::WireSecret link{std::string(json::parse(request)->text("link"))};
    aws::Outcome<aws::Downloaded> outcome = co_await client.fetch(std::move(link), 100'000'000, sink);
    if (!outcome) co_return failure_json(outcome.error());
    json::Value result = json::Object();
    result.set("body", to_base64(sink.bytes()));
    result.set("sha256", to_base64(outcome->sha256));
    co_return result;
  }

  Task<json::Value> get_object() {
    aws::GetObjectRequest asked;
    Problems problems;
    if (read_json(schema_of<aws::GetObjectRequest>(), &asked, request, {}, problems) != ReadOutcome::ok)
      throw std::runtime_error(problems.message());
    aws::S3Client client(session);
    aws::MemorySink sink(100'000'000);
    aws::Outcome<aws::ObjectHead> answer = co_await client.get_object(std::move(asked), sink);
    if (!answer) co_return failure_json(answer.error());
    json::Value result = json::Object();
    result.set("response", json::parse(to_json(*answer)).value());
    result.set("body", to_base64(sink.bytes()));
    co_return result;
  }

  Task<json::Value> put_object() {
    const json::Value file = json::parse(request).value();
    json::Value rest = file;
    rest.remove("file");
    aws::PutObjectRequest asked;
    Problems problems;
    if (read_value(schema_of<aws::PutObjectRequest>(), &asked, rest, {}, problems) != ReadOutcome::ok)
      throw std::runtime_error(problems.message());
    asked.body = aws::UploadContent::file(std::string(file.text("file"))).value();
    aws::S3Client client(session);
    aws::Outcome<aws::PutObjectResponse> answer = co_await client.put_object(std::move(asked));
    if (!answer) co_return failure_json(answer.error());
    json::Value result = json::Object();
    result.set("response", json::parse(to_json(*answer)).value());
    co_return result;
  }

  Task<json::Value> run() {
    if (service == "Download") co_return co_await download();
    if (name == "GetObject") co_return co_await get_object();
    if (name == "PutObject") co_return co_await put_object();
    const aws::Operation* operation = find(service, name);
    if (!operation) throw std::runtime_error("there is no such operation");
    const ErasedValue asked(operation->request());
    const ErasedValue got(operation->response());
    Problems problems;
    if (read_json(operation->request(), asked.get(), request, {}, problems) != ReadOutcome::ok)
      throw std::runtime_error(problems.message());
    aws::Outcome<void> answer = co_await aws::call(session, *operation, asked.get(), got.get());
    if (!answer) co_return failure_json(answer.error());
    json::Value result = json::Object();
    result.set("response", json::parse(got.json()).value());
    co_return result;
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  WorkerPool workers(2);
  net::Reactor reactor(workers);
  const Result<aws::Session> session = aws::open_session(reactor, ProcessEnvironment());
  if (!session) {
    std::cerr << to_text(session.error()) << '\n';
    return 2;
  }
  const char* role = std::getenv("CALLER_ROLE");
  aws::RoleOptions options;
  if (role) options.role_arn = role;
  options.external_id = "external";
  OperationCall call{role ? aws::as_role(*session, options) : *session, argv[1], argv[2],
                     std::string(std::istreambuf_iterator<char>(std::cin), {})};
  std::cout << reactor.run(call.run()).to_text() << '\n';
}
