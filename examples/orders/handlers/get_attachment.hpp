#pragma once
#include <martlet/server/parameters.hpp>
#include <martlet/server/reply.hpp>

#include "../services/attachment_store.hpp"
#include "to_boom.hpp"

namespace orders {

class GetAttachment {
 public:
  explicit GetAttachment(const AttachmentStore& attachments) : attachments_(attachments) {}
  Outcome<martlet::Response> operator()(martlet::Param<"id"> id) const;

 private:
  const AttachmentStore& attachments_;
};

}  // namespace orders
