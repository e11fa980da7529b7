#pragma once
#include <martlet/server/parameters.hpp>
#include <martlet/server/reply.hpp>

#include "../services/attachment_store.hpp"

namespace orders {

class GetAttachment {
 public:
  explicit GetAttachment(const AttachmentStore& attachments) : attachments_(attachments) {}
  martlet::Response operator()(martlet::Param<"id"> id) const;

 private:
  const AttachmentStore& attachments_;
};

}  // namespace orders
