#pragma once
#include <utility>

#include "api.hpp"

namespace martlet::cloud {

/// The registration of operations whose handlers are plain functions of a service's own state, such as `ServiceResult<Response>
/// put_parameter(State&, Call&, Request&)`. `state` must outlive the Api.
template <class State>
class HandlerRegistration {
 public:
  HandlerRegistration(Api& api, State& state) : api_(api), state_(state) {}

  template <class Request, class Response>
  void add(const aws::TypedOperation<Request, Response>& operation, Constraints constraints,
           ServiceResult<Response> (*handler)(State&, Call&, Request&)) {
    api_.serve(operation, {.constraints = std::move(constraints)},
               [&state = state_, handler](Call& call, Request& request) { return handler(state, call, request); });
  }

 private:
  Api& api_;
  State& state_;
};

}  // namespace martlet::cloud
