;;; Drives Emacs' eglot as a user would; prints what it saw as one line of JSON.  -*- lexical-binding: t -*-
(require 'eglot)
(require 'flymake)
(require 'json)

;; Emacs tells the server that it indents by tabs unless it is told otherwise.
(define-derived-mode dockerfile-mode prog-mode "Dockerfile"
  (setq-local indent-tabs-mode nil
              tab-width 4))

(defun plimsoll-wait (what done)
  (let ((end (+ (float-time) 20)))
    (while (and (not (funcall done)) (< (float-time) end))
      (accept-process-output nil 0.02))
    (unless (funcall done) (error "nothing came: %s" what))))

(defun plimsoll-drive (file node server)
  (let (seen)
    (setq eglot-server-programs `((dockerfile-mode . (,node ,server "--stdio")))
          eglot-confirm-server-initiated-edits nil
          eglot-autoshutdown nil
          make-backup-files nil)
    (find-file file)
    (dockerfile-mode)
    (apply #'eglot--connect (eglot--guess-contact))
    (eglot--maybe-activate-editing-mode)
    (flymake-start)
    (plimsoll-wait "diagnostics" (lambda () (flymake-diagnostics)))
    (push `(diagnostics . ,(vconcat (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))) seen)
    (goto-char (point-min))
    (search-forward "AS build")
    (backward-char)
    (push `(references . ,(length (xref-backend-references (xref-find-backend) (xref-backend-identifier-at-point (xref-find-backend))))) seen)
    (eglot-rename "compile")
    (goto-char (point-min))
    (search-forward "CMD node")
    (let* ((actions (eglot-code-actions (line-beginning-position) (line-end-position) "quickfix"))
           (chosen (if (vectorp actions) (aref actions 0) (car actions))))
      (push `(action . ,(plist-get chosen :title)) seen)
      (unless (plist-get chosen :edit)
        (setq chosen (jsonrpc-request (eglot--current-server-or-lose) :codeAction/resolve chosen)))
      (eglot--apply-workspace-edit (plist-get chosen :edit)))
    (eglot-format-buffer)
    (save-buffer)
    ;; As `eglot-shutdown' does it, which then kills the process without waiting for its end.
    (let* ((server (eglot--current-server-or-lose))
           (process (jsonrpc--process server)))
      (setf (eglot--shutdown-requested server) t)
      (jsonrpc-request server :shutdown nil)
      (jsonrpc-notify server :exit nil)
      (plimsoll-wait "the end of the server" (lambda () (not (process-live-p process))))
      (push `(exit . ,(process-exit-status process)) seen))
    seen))

(let ((seen (condition-case failure
                (plimsoll-drive (getenv "PLIMSOLL_FILE") (getenv "PLIMSOLL_NODE") (getenv "PLIMSOLL_SERVER"))
              (error `((failure . ,(format "%S" failure)))))))
  (princ (concat "\n" (json-encode seen) "\n")))
