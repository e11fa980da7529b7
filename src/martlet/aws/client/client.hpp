#pragma once
#include <type_traits>
#include <utility>

#include <martlet/async/local_loop.hpp>
#include <martlet/async/task.hpp>
#include <martlet/aws/wire/failure.hpp>
#include <martlet/aws/wire/operation.hpp>

namespace martlet::aws {

/// The client with which services and handlers call AWS. The constructor of a service accepts it, or a client that is made with it
/// (DynamoDbClient, SqsClient, ...):
///
///     class Receipts {
///      public:
///       explicit Receipts(aws::Client& aws) : aws_(aws) {}
///       Task<Result<std::string>> token() {
///         aws::GetParameterRequest request{.name = "/orders/token", .with_decryption = true};
///         aws::Outcome<aws::GetParameterResponse> got = co_await aws_.call(aws::ssm_operations::get_parameter, std::move(request));
///
/// `server.plugin(martlet::aws::client())` (client_plugin.hpp) binds the real client. A test replaces it, and opens no sockets:
/// `server.with<aws::Client>(std::make_shared<aws::FakeClient>())`.
///
/// In a coroutine, make the request first, as above: g++ 12 miscompiles an aggregate that is created within an expression with co_await.
///
/// A client can be used from several threads at once. Cancelling a coroutine cancels its call.
class Client {
 public:
  virtual ~Client() = default;

  /// Calls an operation, with credentials, a signature and retries; docs/guides/aws.md explains how to declare an operation. `operation`
  /// must be static, as an `inline constexpr` is. Fails with the service's own code, or with one of those in failure_code.
  template <class Request, class Response>
  Task<Outcome<Response>> call(const TypedOperation<Request, Response>& operation, std::type_identity_t<Request> request) {
    Response response{};
    Task<Outcome<void>> sent = send(operation, &request, &response);
    Outcome<void> outcome = co_await std::move(sent);
    if (!outcome) co_return std::unexpected(std::move(outcome.error()));
    co_return response;
  }
  /// Does the same in a plain function: blocks until the call has finished.
  template <class Request, class Response>
  Outcome<Response> call_blocking(const TypedOperation<Request, Response>& operation, std::type_identity_t<Request> request) {
    LocalLoop loop;
    return loop.run(call(operation, std::move(request)));
  }

  /// Calls an operation whose types are known only by its schemas. `request` and `response` are values of the operation's types, and must
  /// outlive the task. The task can run on any loop, and several calls can be in progress at once.
  virtual Task<Outcome<void>> send(const Operation& operation, const void* request, void* response) = 0;
};

/// Blocks this thread until `task`, which calls AWS, has finished. For plain functions: `Outcome<void> sent = wait_for(orders.put(item));`
template <class T>
T wait_for(Task<T> task) {
  LocalLoop loop;
  return loop.run(std::move(task));
}

}  // namespace martlet::aws
