#pragma once
#include <atomic>
#include <string_view>
#include <utility>

#include <martlet/lambda/runtime_api/runtime_api_connection.hpp>
#include <martlet/lambda/runtime_api/runtime_requests.hpp>

#include "runtime_client.hpp"

namespace martlet::lambda {

struct RuntimeClient::Impl {
  Impl(std::string_view host_and_port, Log lines) : connection(host_and_port), requests(host_and_port), log(std::move(lines)) {}

  Result<void> poll();
  Result<void> post(std::string_view head, std::string_view body);

  RuntimeApiConnection connection;
  RuntimeRequests requests;
  Log log;
  RuntimeResponse event;
  RuntimeResponse answer;
  std::atomic<bool> is_idle = false;
  std::atomic<bool> is_interrupted = false;
};

}  // namespace martlet::lambda
