#pragma once
#include <martlet/server/parameters.hpp>
#include <martlet/server/reply.hpp>

#include "../model/attachment.hpp"
#include "../services/attachment_store.hpp"
#include "to_boom.hpp"

namespace orders {

class PutAttachment {
 public:
  explicit PutAttachment(AttachmentStore& attachments) : attachments_(attachments) {}
  Outcome<martlet::Reply<AttachmentReceipt>> operator()(const martlet::Request& request, martlet::Param<"id"> id,
                                                        martlet::Body<martlet::Bytes> file) const;

 private:
  AttachmentStore& attachments_;
};

}  // namespace orders
