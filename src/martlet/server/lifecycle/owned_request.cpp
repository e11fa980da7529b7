#include "owned_request.hpp"

namespace martlet {

OwnedRequest::OwnedRequest(const http::Request& original, bool keeps_context) {
  request_.method = keep(original.method);
  request_.target = keep(original.target);
  request_.remote_address = keep(original.remote_address);
  request_.id = keep(original.id);
  request_.xray_trace = keep(original.xray_trace);
  request_.deadline = original.deadline;
  request_.body = original.body;
  request_.headers.reserve(original.headers.size());
  for (const http::HeaderView& header : original.headers) request_.headers.add(keep(header.name), keep(header.value));
  if (!keeps_context || !original.context) return;
  context_.emplace(original.context->read());
  request_.context = &*context_;
}

}  // namespace martlet
